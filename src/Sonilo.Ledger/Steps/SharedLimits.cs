namespace Sonilo.Ledger;

/// <summary>The limits of the service that everyone shares: requests in a window, and jobs at once.</summary>
internal sealed class SharedLimits(int? requestLimit, TimeSpan requestWindow, int? jobLimit, TimeSpan jobLimitStep)
{
    private const string RefusedLimit = "job-limit";
    private const string RefusedAt = "job-limit-at";
    private const string ClosedUntil = "closed-until";

    /// <summary>When the window is full, places are given out in the future, and their callers wait for them in turn.</summary>
    public async Task<TimeSpan> AdmitAsync(LedgerSession session, CancellationToken cancellationToken)
    {
        var shared = await ReadAsync(session, cancellationToken).ConfigureAwait(false);
        var at = Math.Max(session.Now, shared.GetValueOrDefault(ClosedUntil));
        if (requestLimit is { } limit)
        {
            (string, object?) within = ("limit", (long)limit);
            var taken = (await session.QueryAsync(LedgerSql.CountRequests, static reader => reader.GetInt64(0), cancellationToken, within).ConfigureAwait(false))[0];
            var slot = taken;
            if (taken >= limit)
            {
                // A little more than the window: on their way, two requests may come closer to each other, above all where the first had to open its connection.
                var oldest = await session.QueryAsync(
                    LedgerSql.OldestRequest, static reader => (Slot: reader.GetInt64(0), At: reader.GetInt64(1)), cancellationToken, within).ConfigureAwait(false);
                slot = oldest[0].Slot;
                at = Math.Max(at, oldest[0].At + (LedgerClock.Length(requestWindow) * 102 / 100));
            }

            await session.ExecuteAsync(LedgerSql.PutRequest, cancellationToken, ("slot", slot), ("at", at)).ConfigureAwait(false);
        }

        return TimeSpan.FromMilliseconds(at - session.Now);
    }

    public static async Task<bool> NoteRefusalAsync(LedgerSession session, int? limit, TimeSpan? pause, CancellationToken cancellationToken)
    {
        if (limit is { } most)
        {
            await PutAsync(session, RefusedLimit, Math.Max(1, most), cancellationToken).ConfigureAwait(false);
            await PutAsync(session, RefusedAt, session.Now, cancellationToken).ConfigureAwait(false);
        }

        if (pause is { } time && time > TimeSpan.Zero)
        {
            var shared = await ReadAsync(session, cancellationToken).ConfigureAwait(false);
            var until = Math.Max(shared.GetValueOrDefault(ClosedUntil), session.Now + LedgerClock.Length(time));
            await PutAsync(session, ClosedUntil, until, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>How many jobs may run now; <see langword="null"/> for any number.</summary>
    public async Task<int?> JobLimitAsync(LedgerSession session, CancellationToken cancellationToken)
    {
        var shared = await ReadAsync(session, cancellationToken).ConfigureAwait(false);
        if (!shared.TryGetValue(RefusedLimit, out var refused))
        {
            return jobLimit;
        }

        var steps = (session.Now - shared.GetValueOrDefault(RefusedAt)) / LedgerClock.Length(jobLimitStep);
        var tried = (int)Math.Min(refused + Math.Max(0, steps), int.MaxValue);
        return Math.Min(tried, jobLimit ?? int.MaxValue);
    }

    public static async Task<bool> TakeTurnAsync(LedgerSession session, string task, TimeSpan every, CancellationToken cancellationToken)
    {
        var name = "turn:" + task;
        var shared = await ReadAsync(session, cancellationToken).ConfigureAwait(false);
        if (shared.TryGetValue(name, out var last) && session.Now - last < LedgerClock.Length(every))
        {
            return false;
        }

        await PutAsync(session, name, session.Now, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static Task<int> PutAsync(LedgerSession session, string name, long value, CancellationToken cancellationToken) =>
        session.ExecuteAsync(LedgerSql.PutShared, cancellationToken, ("name", name), ("value", value));

    private static async Task<Dictionary<string, long>> ReadAsync(LedgerSession session, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(
            LedgerSql.ReadShared, static reader => (Name: reader.GetString(0), Value: reader.GetInt64(1)), cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(static row => row.Name, static row => row.Value, StringComparer.Ordinal);
    }
}

namespace Sonilo;

/// <summary>Holds back all reads of a client for as long as the service asked one of them to wait.</summary>
/// <remarks>Without it, each of many waiting callers would run into the limit separately, and spend it on refusals.</remarks>
internal sealed class RateGate(SoniloClientOptions options)
{
    private long opensAt;
    private volatile bool isCrowded;

    /// <summary>Whether the latest request had to wait for a place among all that share the ledger: what need not be asked often is then asked less often.</summary>
    public bool IsCrowded => isCrowded;

    /// <summary>Closes the gate for so long; a wait beyond RetryDelayLimit is left to the caller.</summary>
    public async Task CloseAsync(TimeSpan? advice, CancellationToken cancellationToken)
    {
        if (advice is { } wait && wait > TimeSpan.Zero && wait <= options.RetryDelayLimit)
        {
            Interlocked.Exchange(ref opensAt, Now() + wait.Ticks);
            await OfLedgerAsync(ledger => ledger.NoteRefusalAsync(null, wait, cancellationToken)).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until the gate is open, and then for a place among all that share the ledger.</summary>
    public Task PassAsync(CancellationToken cancellationToken) => options.Ledger is null ? PassOwnAsync(cancellationToken) : PassBothAsync(cancellationToken);

    /// <summary>Waits for a place among all that share the ledger; at once where there is none.</summary>
    public Task AdmitAsync(CancellationToken cancellationToken) => OfLedgerAsync(async ledger =>
    {
        var wait = await ledger.AdmitAsync(cancellationToken).ConfigureAwait(false);
        isCrowded = wait > TimeSpan.Zero;
        await options.TimeProvider.DelayAsync(wait, cancellationToken).ConfigureAwait(false);
    });

    private async Task PassBothAsync(CancellationToken cancellationToken)
    {
        await PassOwnAsync(cancellationToken).ConfigureAwait(false);
        await AdmitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task OfLedgerAsync(Func<GenerationLedger, Task> step)
    {
        try
        {
            await (options.Ledger is { } ledger ? step(ledger) : Task.CompletedTask).ConfigureAwait(false);
        }
        catch (LedgerException)
        {
            // What was paid for can be read without a ledger. Starting cannot, and meets the fault where it asks for leave.
        }
    }

    private Task PassOwnAsync(CancellationToken cancellationToken)
    {
        var at = Interlocked.Read(ref opensAt);
        if (at == 0)
        {
            return Task.CompletedTask;
        }

        var left = at - Now();
        if (left <= 0)
        {
            Interlocked.CompareExchange(ref opensAt, 0, at);
            return Task.CompletedTask;
        }

        // Some later than others, so that the limit is not met again at once.
        return options.TimeProvider.DelayAsync(TimeSpan.FromTicks(left + (long)(Jitter.Next() * TimeSpan.TicksPerSecond / 2)), cancellationToken);
    }

    // Not the time of day, which may be set back meanwhile. Never 0, which stands for an open gate.
    private long Now() => options.TimeProvider.GetElapsedTime(0).Ticks + 1;
}

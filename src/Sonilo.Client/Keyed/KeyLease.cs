namespace Sonilo;

/// <summary>A key while this call owns it: renewed in the background, and given up when that no longer works.</summary>
/// <remarks>What counts is this machine's own clock from before the key was asked for, so a process that stood still knows that its time has passed, whatever has happened meanwhile.</remarks>
internal sealed class KeyLease : IDisposable
{
    private readonly GenerationLedger ledger;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource lost;
    private readonly CancellationTokenSource done = new();
    private long renewedAt;

    private KeyLease(GenerationLedger ledger, string key, TimeProvider time, long askedAt, CancellationToken cancellationToken)
    {
        (this.ledger, this.time) = (ledger, time);
        (Key, renewedAt) = (key, askedAt);
        lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    public string Key { get; }

    /// <summary>The name that nobody else has.</summary>
    public string Owner { get; } = NewOwner();

    /// <summary>Is cancelled when the key is lost, and when the caller cancels.</summary>
    public CancellationToken Token => lost.Token;

    /// <summary>Whether nobody can have taken the key over: the last moment before a submit leaves asks this.</summary>
    public bool IsHeld => time.GetElapsedTime(Interlocked.Read(ref renewedAt)) < TimeSpan.FromTicks(ledger.Lease.Ticks * 8 / 10);

    /// <summary>Asks for a key.</summary>
    /// <returns>What is known under it; and the lease, where this call has the key now.</returns>
    public static async Task<(LedgerEntry Entry, KeyLease? Lease)> TryTakeAsync(
        GenerationLedger ledger, LedgerRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        var lease = new KeyLease(ledger, request.Key, time, time.GetTimestamp(), cancellationToken);
        try
        {
            var entry = await ledger.ClaimAsync(request, lease.Owner, cancellationToken).ConfigureAwait(false);
            if (entry.Owner == lease.Owner)
            {
                _ = lease.RenewAsync();
                return (entry, lease);
            }

            lease.Dispose();
            return (entry, null);
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        done.Cancel();
        done.Dispose();
        lost.Dispose();
    }

    private async Task RenewAsync()
    {
        var token = done.Token;
        try
        {
            while (IsHeld)
            {
                await time.DelayAsync(TimeSpan.FromTicks(ledger.Lease.Ticks / 4), token).ConfigureAwait(false);
                var askedAt = time.GetTimestamp();
                if (await TryRenewAsync(token).ConfigureAwait(false))
                {
                    Interlocked.Exchange(ref renewedAt, askedAt);
                }
            }

            lost.Cancel();
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The key is not needed any more.
        }
    }

    // A store that fails now may recover before the lease is over; a refusal stays one.
    private async Task<bool> TryRenewAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ledger.RenewAsync(Key, Owner, cancellationToken).ConfigureAwait(false);
        }
        catch (LedgerException)
        {
            return false;
        }
    }

    private static string NewOwner()
    {
#if NET
        var process = Environment.ProcessId;
#else
        var process = System.Diagnostics.Process.GetCurrentProcess().Id;
#endif
        return $"{Environment.MachineName}/{process}/{Guid.NewGuid():N}";
    }
}

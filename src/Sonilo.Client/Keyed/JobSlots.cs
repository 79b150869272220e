using System.Diagnostics.CodeAnalysis;

namespace Sonilo;

/// <summary>The line of a client's calls that are about to submit, and the look now and then at jobs whose starter is gone.</summary>
/// <remarks>
/// Only the first in line asks the ledger for leave: if each asked by itself, each would spend one of the shared requests
/// where as many jobs run as the service allows.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore holds nothing as long as nobody asks for its wait handle.")]
internal sealed class JobSlots(GenerationLedger ledger, JobStates states, JobRecord record, SoniloClientOptions options, SoniloLog log)
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(30);

    // What is known of the limit may be out of date by then.
    private const int MaxLooks = 40;
    private const int LooksBeforeSweep = 8;

    private readonly SemaphoreSlim line = new(1);

    /// <summary>Waits until the caller is the first in line; the next one is when it disposes of what this gives.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await line.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Turn(line);
    }

    /// <summary>Waits until fewer jobs run than may, as far as the ledger shows.</summary>
    public async Task WaitAsync(int limit, CancellationToken cancellationToken)
    {
        // Never without a pause: asking the ledger for leave again takes one of the shared requests.
        var look = 1;
        do
        {
            await PauseAsync(look, cancellationToken).ConfigureAwait(false);
        }
        while (look++ < MaxLooks && await ledger.CountRunningAsync(cancellationToken).ConfigureAwait(false) >= limit);
    }

    private async Task PauseAsync(int look, CancellationToken cancellationToken)
    {
        if (look % LooksBeforeSweep == 0 && await ledger.TakeTurnAsync("sweep", SweepInterval, cancellationToken).ConfigureAwait(false))
        {
            await SweepAsync(cancellationToken).ConfigureAwait(false);
        }

        await options.TimeProvider.DelayAsync(Jitter.Around(TimeSpan.FromTicks(options.PollInterval.Ticks / 4)), cancellationToken).ConfigureAwait(false);
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var running = await ledger.ListAsync(LedgerStatus.Started, cancellationToken: cancellationToken).ConfigureAwait(false);
        foreach (var project in running.GroupBy(static entry => entry.Request.ProjectId))
        {
            var ids = project.Select(static entry => entry.JobId!).ToList();
            var round = await states.LookAsync(ids, project.Key, cancellationToken).ConfigureAwait(false);
            foreach (var id in ids)
            {
                var (state, fault) = round.Of(id);
                if (state is not null)
                {
                    await record.EndAsync(state).ConfigureAwait(false);
                }
                else if (fault is not null)
                {
                    log.PollingFailed(fault);
                }
            }
        }
    }

    private sealed class Turn(SemaphoreSlim line) : IDisposable
    {
        public void Dispose() => line.Release();
    }
}

namespace Sonilo;

/// <summary>Waits while as many jobs run as the service allows, and looks now and then whether those whose starter is gone still do.</summary>
internal sealed class JobSlots(GenerationLedger ledger, JobStates states, JobRecord record, SoniloClientOptions options, SoniloLog log)
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(30);

    /// <summary>Waits a little; how much grows with how often the caller has waited.</summary>
    public async Task WaitAsync(int times, CancellationToken cancellationToken)
    {
        if (times > 0 && await ledger.TakeTurnAsync("sweep", SweepInterval, cancellationToken).ConfigureAwait(false))
        {
            await SweepAsync(cancellationToken).ConfigureAwait(false);
        }

        var pause = Math.Min(options.PollInterval.Ticks / 4 * (times + 1), options.MaxPollInterval.Ticks);
        await options.TimeProvider.DelayAsync(Jitter.Around(TimeSpan.FromTicks(pause)), cancellationToken).ConfigureAwait(false);
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
}

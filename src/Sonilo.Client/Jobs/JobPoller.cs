namespace Sonilo;

/// <summary>Reads the states of all jobs that one client waits for: few jobs one by one, many by pages of <c>GET /jobs</c>.</summary>
/// <remarks>
/// With one reader a client, the number of calls hardly grows with the number of jobs: 200 jobs cost one page a round.
/// A job that no page shows is read by itself, a few a round, so that none is lost.
/// </remarks>
internal sealed class JobPoller(JobStates states, SoniloClientOptions options, SoniloLog log) : IDisposable
{
    private const int CrowdedRounds = 3;
    private readonly object gate = new();
    private readonly Dictionary<(string JobId, string? ProjectId), JobWatch> watches = [];
    private readonly CancellationTokenSource closing = new();
    private TaskCompletionSource<bool> woken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long nextPageAt;
    private bool running;

    /// <summary>Begins to watch a job; the caller must leave it again.</summary>
    public JobWatch Join(string jobId, string? projectId, bool readAtOnce)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closing.IsCancellationRequested, this);
            var key = (jobId, projectId);
            if (!watches.TryGetValue(key, out var watch) || watch.Fault is not null)
            {
                watch = new JobWatch(jobId, projectId, options.TimeProvider) { Interval = options.PollInterval };
                watch.DueAt = Now() + (readAtOnce ? 0 : Jitter.Around(watch.Interval).Ticks);
                watches[key] = watch;
            }

            watch.Waiters++;
            woken.TrySetResult(true);
            if (!running)
            {
                running = true;
                Start();
            }

            return watch;
        }
    }

    /// <summary>Stops watching a job.</summary>
    public void Leave(JobWatch watch)
    {
        lock (gate)
        {
            var key = (watch.JobId, watch.ProjectId);
            if (--watch.Waiters == 0 && watches.TryGetValue(key, out var current) && current == watch)
            {
                watches.Remove(key);
                woken.TrySetResult(true);
            }
        }
    }

    /// <summary>Waits for what comes after a version that the caller has seen.</summary>
    public async Task<(int Version, GenerationJobState? State, Exception? Fault)> NextAsync(JobWatch watch, int seen, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task<bool> changed;
            lock (gate)
            {
                if (watch.Version > seen)
                {
                    return (watch.Version, watch.State, watch.Fault);
                }

                ObjectDisposedException.ThrowIf(closing.IsCancellationRequested, this);
                changed = watch.Changed;
            }

            await changed.OrCancelledAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            if (closing.IsCancellationRequested)
            {
                return;
            }

            closing.Cancel();
            foreach (var watch in watches.Values)
            {
                watch.Set(null, new ObjectDisposedException(nameof(JobPoller)));
            }
        }

        closing.Dispose();
    }

    private void Start()
    {
        // The loop outlives the caller that happens to start it: its activity and other ambient values stay behind.
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(() => RunAsync(closing.Token));
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var (due, active) = TakeDue(out var wait, out var wake);
                if (active == 0 && !Stays())
                {
                    return;
                }

                if (due.Count > 0)
                {
                    await ReadRoundAsync(due, cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    await PauseAsync(wait, wake, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception)
        {
            End(exception);
        }
    }

    // Whatever ended the reading, everyone who waits is told.
    private void End(Exception exception)
    {
        lock (gate)
        {
            running = false;
            foreach (var watch in watches.Values.Where(static watch => watch.IsActive))
            {
                watch.Set(null, exception);
            }
        }
    }

    private async Task PauseAsync(TimeSpan wait, Task wake, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(options.TimeProvider.DelayAsync(wait, stop.Token), wake).ConfigureAwait(false);
        stop.Cancel();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private bool Stays()
    {
        lock (gate)
        {
            // Nobody may join between the last look and this one.
            return running = watches.Values.Any(static watch => watch.IsActive);
        }
    }

    private (List<JobWatch> Due, int Active) TakeDue(out TimeSpan wait, out Task wake)
    {
        lock (gate)
        {
            var now = Now();
            var active = watches.Values.Where(static watch => watch.IsActive).ToList();
            var many = states.IsCrowded || states.AreMany(active.Count);
            var next = active.Count == 0 ? now : active.Min(static watch => watch.DueAt);
            next = many ? Math.Max(next, nextPageAt) : next;
            wait = TimeSpan.FromTicks(Math.Max(0, next - now));
            if (woken.Task.IsCompleted)
            {
                woken = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            wake = woken.Task;

            if (next > now || active.Count == 0)
            {
                return ([], active.Count);
            }

            // With many jobs one page answers for all of them, so all of them are read as soon as one is due. Pages are
            // large answers: they are read half as often, and where each takes the place of a start, less than that.
            nextPageAt = now + ((states.IsCrowded ? CrowdedRounds : 2) * options.PollInterval.Ticks);
            return (many ? active : active.FindAll(watch => watch.DueAt <= now), active.Count);
        }
    }

    private async Task ReadRoundAsync(List<JobWatch> due, CancellationToken cancellationToken)
    {
        foreach (var project in due.GroupBy(static watch => watch.ProjectId))
        {
            var group = project.OrderBy(static watch => watch.ReadAt).ToList();
            JobRound round;
            try
            {
                round = await states.LookAsync(group.ConvertAll(static watch => watch.JobId), project.Key, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Nothing that goes wrong here may leave somebody waiting for ever.
                log.PollingFailed(exception);
                round = new JobRound();
                group.ForEach(watch => round.Missed(watch.JobId, exception));
            }

            lock (gate)
            {
                group.ForEach(watch => Update(watch, round));
            }
        }
    }

    private void Update(JobWatch watch, JobRound round)
    {
        var (state, fault) = round.Of(watch.JobId);
        if (state is null && fault is null)
        {
            // No page showed it and it was not its turn to be read separately: it stays due.
            return;
        }

        watch.Interval = TimeSpan.FromTicks(Math.Min((long)(watch.Interval.Ticks * 1.5), options.MaxPollInterval.Ticks));
        watch.DueAt = Now() + Jitter.Around(watch.Interval).Ticks;
        watch.Missed = fault;
        if (state is not null)
        {
            watch.ReadAt = Now();
            watch.Patience.Saw();
            watch.Set(state, null);
        }
        else if (watch.Patience.EndsWith(fault!))
        {
            watch.Set(null, fault);
        }
        else
        {
            watch.DueAt = Math.Max(watch.DueAt, Now() + Math.Min(Patience.Asked(fault!).Ticks, options.RetryDelayLimit.Ticks));
        }
    }

    // Not the time of day: that may be set back while jobs are waited for, and nothing would be read until it has caught up.
    private long Now() => options.TimeProvider.GetElapsedTime(0).Ticks;
}

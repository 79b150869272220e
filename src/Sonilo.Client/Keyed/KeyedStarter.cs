namespace Sonilo;

/// <summary>Starts jobs by way of the ledger, so that a key becomes one job. Without a ledger, and for estimates, it adds nothing.</summary>
internal sealed class KeyedStarter(GenerationStarter starter, IJobSource jobs, JobStates states, JobRecord record, SoniloClientOptions settings, SoniloLog log)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly JobSlots? slots = settings.Ledger is { } held ? new JobSlots(held, states, record, settings, log) : null;

    public async Task<GenerationJob> StartAsync(GenerationInput input, GenerationCallOptions? options, CancellationToken cancellationToken)
    {
        if (settings.Ledger is not { } ledger)
        {
            return options?.Key is { } unheld ? throw new ArgumentException($"The key \"{unheld}\" needs a ledger to be remembered in: set {nameof(SoniloClientOptions)}.{nameof(settings.Ledger)}.", nameof(options))
                : settings.NoSpend ? throw NothingMayBeSpent(input)
                : await starter.StartAsync(input, options, cancellationToken).ConfigureAwait(false);
        }

        starter.Check(input, options);
        var limit = options?.WaitLimit ?? settings.WaitLimit;
        using var timeout = settings.TimeProvider.CreateTimeout(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        var key = options?.Key ?? $"unnamed/{Guid.NewGuid():N}";
        try
        {
            var request = await KeyedRequest.OfAsync(input, key, options?.ProjectId ?? settings.ProjectId, settings, either.Token).ConfigureAwait(false);
            return await StartAsync(ledger, request, input, options, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (exception is not GenerationCanceledException { MayHaveStarted: true } && timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new LedgerException($"The key \"{key}\" had no job after {limit}: somebody else prepares it, or no job more may run. This call started nothing; another one with the same key goes on.", exception);
        }
        catch (OperationCanceledException exception) when (exception is not GenerationCanceledException)
        {
            throw new GenerationCanceledException($"Starting {input.ModelId} under the key \"{key}\" was cancelled. This call started nothing.", exception, cancellationToken);
        }
    }

    private async Task<GenerationJob> StartAsync(
        GenerationLedger ledger, LedgerRequest request, GenerationInput input, GenerationCallOptions? options, CancellationToken cancellationToken)
    {
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            // Reading first: most keys that are asked for again have their job.
            var entry = await ledger.FindAsync(request.Key, cancellationToken).ConfigureAwait(false);
            Refuse(entry, request);
            if (entry?.JobId is not null)
            {
                return Job(entry, options);
            }

            if (settings.NoSpend)
            {
                throw NothingMayBeSpent(input);
            }

            (entry, var lease) = await KeyLease.TryTakeAsync(ledger, request, settings.TimeProvider, cancellationToken).ConfigureAwait(false);
            Refuse(entry, request);
            using (lease)
            {
                if (lease is not null)
                {
                    var launch = new KeyedLaunch(ledger, lease, starter, new LostJob(ledger, jobs, settings), slots!, input, options, settings);
                    if (await launch.RunAsync(entry, cancellationToken).ConfigureAwait(false) is { } job)
                    {
                        return job;
                    }
                }
            }

            await settings.TimeProvider.DelayAsync(Jitter.Around(pause), cancellationToken).ConfigureAwait(false);
        }
    }

    private GenerationJob Job(LedgerEntry entry, GenerationCallOptions? options)
    {
        var terms = new JobTerms(entry.Request.ModelId, entry.Request.ProjectId, options?.WaitLimit ?? settings.WaitLimit, entry.Cost is { } cost ? new CostEstimate(default) { Cost = cost } : null);
        return new GenerationJob(jobs, entry.JobId!, entry.Job is { } json ? JobReader.ReadStored(json) : null, terms);
    }

    private static void Refuse(LedgerEntry? entry, LedgerRequest request)
    {
        if (entry is not null && entry.Request.Fingerprint != request.Fingerprint)
        {
            var differences = KeyedRequest.Differences(entry.Request, request);
            throw new LedgerKeyException(
                $"The key \"{request.Key}\" stands for another request already: {string.Join("; ", differences)}. Nothing was started. Use a key for each piece of work.")
            {
                Key = request.Key, Entry = entry, Differences = differences, JobId = entry.JobId,
            };
        }
    }

    private static NoSpendException NothingMayBeSpent(GenerationInput input) =>
        new($"{input.ModelId} was not started, because spending is switched off (the environment's SONILO_NO_SPEND, or the option NoSpend). Estimates go on.");

    private static TimeSpan Longer(TimeSpan pause) => pause < LongestPause ? TimeSpan.FromTicks(pause.Ticks * 3 / 2) : LongestPause;
}

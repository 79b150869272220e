using System.Text;

namespace Sonilo;

/// <summary>One call's turn with a key: prepares, asks for leave, submits, and records what became of it.</summary>
internal sealed class KeyedLaunch(
    GenerationLedger ledger, KeyLease lease, GenerationStarter starter, LostJob lost, JobSlots slots,
    GenerationInput input, GenerationCallOptions? options, SoniloClientOptions settings)
{
    private const int RecordAttempts = 6;

    // An earlier submit under this key that nobody found: what is known of it must not be forgotten.
    private bool isDoubted;
    private bool mayHaveLeft;

    private OnUnknown Choice => options?.OnUnknown ?? settings.OnUnknown;

    /// <summary>Makes a job of the key.</summary>
    /// <returns>The job; <see langword="null"/> where the key was lost to another call, and it has to be asked again.</returns>
    public async Task<GenerationJob?> RunAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        var attempts = entry.Attempts;
        isDoubted = entry.Status == LedgerStatus.Unknown;
        if (isDoubted && await ResolveAsync(entry, null, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known;
        }

        while (true)
        {
            try
            {
                var body = await starter.PrepareAsync(input, options, lease.Token).ConfigureAwait(false);
                var estimate = await EstimateAsync(body).ConfigureAwait(false);
                return await SubmitAsync(body, estimate, attempts, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException exception) when (exception is not GenerationCanceledException { MayHaveStarted: true } && !cancellationToken.IsCancellationRequested)
            {
                // The key was lost while it was prepared.
                return null;
            }
            catch (UnknownOutcomeException exception)
            {
                await ledger.DoubtAsync(lease.Key, lease.Owner, keep: true, CancellationToken.None).ConfigureAwait(false);
                isDoubted = true;
                var now = (await ledger.FindAsync(lease.Key, CancellationToken.None).ConfigureAwait(false))!;
                if (await ResolveAsync(now, exception, cancellationToken).ConfigureAwait(false) is { } found)
                {
                    return found;
                }

                attempts = now.Attempts;
            }
            catch (Exception exception)
            {
                await StopAsync(exception).ConfigureAwait(false);
                throw;
            }
        }
    }

    private async Task<GenerationJob?> SubmitAsync(ReadOnlyMemory<byte> body, decimal estimate, int attempts, CancellationToken cancellationToken)
    {
        for (var refusals = 0; ;)
        {
            var permit = await WaitForLeaveAsync(body, estimate, attempts + 1).ConfigureAwait(false);
            if (permit.Verdict == LedgerVerdict.Lost)
            {
                return null;
            }

            attempts++;
            mayHaveLeft = true;
            try
            {
                var job = await starter.SubmitAsync(input, options, body, () => lease.IsHeld, cancellationToken).ConfigureAwait(false);
                return await RecordAsync(job).ConfigureAwait(false);
            }
            catch (SoniloRateLimitException exception) when (!exception.MayHaveStarted && refusals++ < settings.MaxRetries * 2)
            {
                mayHaveLeft = false;
                await ledger.WithdrawAsync(lease.Key, lease.Owner, CancellationToken.None).ConfigureAwait(false);
                await ledger.NoteRefusalAsync(exception.ActionLimit, Shared(exception.RetryAfter), lease.Token).ConfigureAwait(false);
                await settings.TimeProvider.DelayAsync(Pause(exception, refusals), lease.Token).ConfigureAwait(false);
            }
            catch (SoniloServiceException exception) when (!exception.MayHaveStarted && !lease.IsHeld)
            {
                // It was held back at the last moment, because the lease was over.
                return null;
            }
        }
    }

    private async Task<LedgerPermit> WaitForLeaveAsync(ReadOnlyMemory<byte> body, decimal estimate, int attempt)
    {
        using var turn = await slots.EnterAsync(lease.Token).ConfigureAwait(false);
        while (true)
        {
            await settings.TimeProvider.DelayAsync(await ledger.AdmitAsync(lease.Token).ConfigureAwait(false), lease.Token).ConfigureAwait(false);
            var permit = await PermitAsync(body, estimate, attempt).ConfigureAwait(false);
            if (permit.Verdict != LedgerVerdict.AtJobLimit)
            {
                return permit;
            }

            await slots.WaitAsync(permit.JobLimit ?? 1, lease.Token).ConfigureAwait(false);
        }
    }

    private async Task<LedgerPermit> PermitAsync(ReadOnlyMemory<byte> body, decimal estimate, int attempt)
    {
        var intent = new LedgerIntent(Encoding.UTF8.GetString(body.ToArray()), attempt)
        {
            Estimate = estimate, Budget = settings.Budget,
        };
        var permit = await ledger.PermitAsync(lease.Key, lease.Owner, intent, lease.Token).ConfigureAwait(false);
        return permit.Verdict != LedgerVerdict.OverBudget ? permit
            : throw new BudgetExceededException(FormattableString.Invariant(
                $"{input.ModelId} would cost {estimate} creative units. Spent and reserved are {permit.Spending!.Day} today, {permit.Spending.Month} this month and {permit.Spending.Total} in all, and the budget allows {Text(settings.Budget!)}. It was not started."))
            {
                Budget = settings.Budget, Spending = permit.Spending, Estimate = estimate,
            };
    }

    // A budget needs the price; so does a limit, which may refuse it.
    private async Task<decimal> EstimateAsync(ReadOnlyMemory<byte> body)
    {
        var limit = options?.CostLimit ?? settings.CostLimit;
        return limit is null && settings.Budget is null ? 0
            : await starter.PriceAsync(input, body, limit, options, lease.Token).ConfigureAwait(false);
    }

    /// <summary>Makes the job durable before the caller sees it. The job is paid for, so this is retried for a while, even when the caller cancels.</summary>
    private async Task<GenerationJob> RecordAsync(GenerationJob job)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var entry = await ledger.AdoptAsync(lease.Key, job.Id, job.Cost?.Cost, CancellationToken.None).ConfigureAwait(false);
                return entry.JobId == job.Id ? job : throw new LedgerException(
                    $"The key \"{lease.Key}\" became two jobs: the ledger has {entry.JobId}, and this call started {job.Id}. {(job.CostsMoney ? "Both are paid for. " : "")}A submit must have been on its way for longer than the lease.")
                {
                    JobId = job.Id,
                };
            }
            catch (LedgerException exception) when (exception.JobId is null)
            {
                if (attempt == RecordAttempts)
                {
                    throw new LedgerException(
                        $"Job {job.Id} was started under the key \"{lease.Key}\"{(job.CostsMoney ? " and is paid for" : "")}, but the ledger could not record it. GetJob(\"{job.Id}\") gives its results; once the ledger works, the key finds the job again. {exception.Message}", exception)
                    {
                        JobId = job.Id,
                    };
                }
            }

            await settings.TimeProvider.DelayAsync(TimeSpan.FromMilliseconds(100 << attempt), CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<GenerationJob?> ResolveAsync(LedgerEntry entry, Exception? cause, CancellationToken cancellationToken)
    {
        try
        {
            return await lost.FindAsync(entry, Choice, cause, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // The next caller need not wait for the lease to end.
            await BestEffortAsync(ledger.DoubtAsync(lease.Key, lease.Owner, keep: false, CancellationToken.None)).ConfigureAwait(false);
            throw;
        }
    }

    private Task StopAsync(Exception exception) =>
        isDoubted || (mayHaveLeft && exception is not ISoniloFailure { MayHaveStarted: false })
            ? BestEffortAsync(ledger.DoubtAsync(lease.Key, lease.Owner, keep: false, CancellationToken.None))
            : BestEffortAsync(ledger.ReleaseAsync(lease.Key, lease.Owner, CancellationToken.None));

    private static async Task BestEffortAsync(Task step)
    {
        try
        {
            await step.ConfigureAwait(false);
        }
        catch (LedgerException)
        {
            // The lease runs out, and the next owner finds the same state.
        }
    }

    private TimeSpan? Shared(TimeSpan? pause) => pause <= settings.RetryDelayLimit ? pause : null;

    // The ledger tells the others how long to wait; when the service did not state it, each backs off separately.
    private TimeSpan Pause(SoniloRateLimitException exception, int refusals) =>
        exception.RetryAfter is { } known
            ? known <= settings.RetryDelayLimit ? TimeSpan.Zero : throw exception
            : Jitter.Around(TimeSpan.FromMilliseconds(250 << Math.Min(refusals, 6)));

    private static string Text(Budget budget)
    {
        var parts = new[] { (budget.PerDay, "a day"), (budget.PerMonth, "a month"), (budget.Total, "in all") }.Where(static part => part.Item1 is not null);
        return string.Join(", ", parts.Select(static part => FormattableString.Invariant($"{part.Item1} {part.Item2}")));
    }
}

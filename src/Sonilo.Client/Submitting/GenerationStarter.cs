using System.Diagnostics;

namespace Sonilo;

/// <summary>Estimates and starts: everything between a request and its job, in the order that spends nothing by mistake.</summary>
internal sealed class GenerationStarter(
    Submitter submitter, IJobSource jobs, AssetUploads uploads, SoniloClientOptions settings, SoniloLog log, CancellationToken closing)
{
    public async Task<CostEstimate> EstimateAsync(GenerationInput input, GenerationCallOptions? options, CancellationToken cancellationToken)
    {
        using var activity = SoniloTelemetry.Start("sonilo.estimate", input.ModelId, null);
        Check(input, options);
        var body = await PrepareAsync(input, options, cancellationToken).ConfigureAwait(false);
        var call = Call(input, options, dryRun: true);
        var answer = await submitter.SendAsync(call, body, cancellationToken).ConfigureAwait(false);
        return Estimate(call, answer, options) ?? throw Failure.NotUnderstood(answer, call.What, "a cost");
    }

    public async Task<GenerationJob> StartAsync(GenerationInput input, GenerationCallOptions? options, CancellationToken cancellationToken)
    {
        Check(input, options);
        var body = await PrepareAsync(input, options, cancellationToken).ConfigureAwait(false);
        if ((options?.CostLimit ?? settings.CostLimit) is { } limit)
        {
            await PriceAsync(input, body, limit, options, cancellationToken).ConfigureAwait(false);
        }

        return await SubmitAsync(input, options, body, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What can be checked without sending anything.</summary>
    public void Check(GenerationInput input, GenerationCallOptions? options)
    {
        ObjectDisposedException.ThrowIf(closing.IsCancellationRequested, this);
        options?.Check();
        input.Validate(options?.Validation ?? settings.Validation, log);
    }

    /// <summary>Sends a body that was prepared; from then on it is paid for.</summary>
    /// <remarks>What may forbid it is asked at the last moment; where there is something to ask, a 429 is thrown and not waited for.</remarks>
    public async Task<GenerationJob> SubmitAsync(
        GenerationInput input, GenerationCallOptions? options, ReadOnlyMemory<byte> body, Func<bool>? mayLeave, CancellationToken cancellationToken)
    {
        using var activity = SoniloTelemetry.Start("sonilo.start", input.ModelId, null);
        try
        {
            var call = Call(input, options, dryRun: false) with { MayLeave = mayLeave };
            var sentAt = settings.TimeProvider.GetUtcNow();
            var answer = await submitter.SendAsync(call, body, cancellationToken).ConfigureAwait(false);
            var job = Started(call, answer, options, body, sentAt);
            activity?.SetTag("sonilo.job.id", job.Id);
            return job;
        }
        catch (Exception exception)
        {
            SoniloTelemetry.Submitted(input.ModelId, MayHaveStarted(exception) ? "unknown" : "not started", null);
            activity?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            if (MayHaveStarted(exception))
            {
                log.OutcomeUnknown(input.ModelId, exception);
            }

            throw;
        }
    }

    /// <summary>Writes the body; files are uploaded before, because it names their ids.</summary>
    public async Task<ReadOnlyMemory<byte>> PrepareAsync(GenerationInput input, GenerationCallOptions? options, CancellationToken cancellationToken)
    {
        var files = new RequestFiles();
        var body = input.Write(files);
        if (!files.Missing)
        {
            return body;
        }

        try
        {
            await files.UploadAsync((file, parameter) => uploads.UploadAsync(file, input.KindOf(parameter), Project(options), null, cancellationToken)).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw new GenerationCanceledException($"Uploading the files for {input.ModelId} was cancelled. Nothing was started.", exception, cancellationToken);
        }

        return input.Write(files);
    }

    /// <summary>What a body would cost, in creative units. Without a limit that is any amount, as long as it is known.</summary>
    /// <exception cref="CostLimitExceededException">It would cost more, or it is not known what it would cost.</exception>
    public async Task<decimal> PriceAsync(
        GenerationInput input, ReadOnlyMemory<byte> body, decimal? limit, GenerationCallOptions? options, CancellationToken cancellationToken)
    {
        ApiResponse? answer = null;
        CostEstimate? estimate = null;
        if (options?.EstimatedCost is null)
        {
            var call = Call(input, options, dryRun: true);
            answer = await submitter.SendAsync(call, body, cancellationToken).ConfigureAwait(false);
            estimate = Estimate(call, answer, options);
        }

        var cost = options?.EstimatedCost ?? estimate?.Cost;
        return cost is { } known && !(known > limit) ? known
            : throw new CostLimitExceededException(FormattableString.Invariant(cost is null
                ? (FormattableString)$"What {input.ModelId} would cost is not known, because the service answered the estimate without a cost. With a limit it was not started."
                : $"{input.ModelId} would cost {cost} creative units, and the limit is {limit}. It was not started."))
            {
                Limit = limit ?? 0, Estimate = estimate, StatusCode = answer?.Status, RawBody = answer?.Text,
            };
    }

    /// <summary>The cost in the answer to a dry run; <see langword="null"/> where it has none.</summary>
    private CostEstimate? Estimate(SubmitCall call, ApiResponse answer, GenerationCallOptions? options)
    {
        // Whatever the status, a job that is named may have been started.
        var told = JobReader.ReadStarted(answer);
        var cost = answer.Succeeded || answer.Status == 402 ? told.Cost : null;
        return told.Id is { } id
            ? throw new EstimateStartedJobException(
                $"The estimate for {call.ModelId} was answered with job {id}: it has been started{(jobs.CostsMoney ? " and will be paid for" : "")}. GetJob(\"{id}\") gives its results.")
            {
                JobId = id, StatusCode = answer.Status, RawBody = answer.Text, Job = new GenerationJob(jobs, id, told.Job, Terms(call, options, told.Cost)),
            }
            : answer.Succeeded || cost is not null ? cost : throw Failure.From(answer, call.What);
    }

    /// <summary>The job in the answer to a submit.</summary>
    private GenerationJob Started(
        SubmitCall call, ApiResponse answer, GenerationCallOptions? options, ReadOnlyMemory<byte> body, DateTimeOffset sentAt)
    {
        if (!answer.Succeeded)
        {
            throw Failure.From(answer, call.What);
        }

        var told = JobReader.ReadStarted(answer);
        if ((told.Job?.JobId ?? told.Id) is not { } id)
        {
            throw new SubmitOutcome(call, body, sentAt).Unknown(null, "The service accepted it, but named no job.", answer);
        }

        var job = new GenerationJob(jobs, id, told.Job, Terms(call, options, told.Cost));
        SoniloTelemetry.Submitted(call.ModelId, "started", job.Cost?.Cost);
        log.JobStarted(call.ModelId, id, job.Cost?.Cost);
        return job;
    }

    private SubmitCall Call(GenerationInput input, GenerationCallOptions? options, bool dryRun) => new(jobs, input.ModelId, Project(options), dryRun);

    private JobTerms Terms(SubmitCall call, GenerationCallOptions? options, CostEstimate? cost) =>
        new(call.ModelId, call.ProjectId, options?.WaitLimit ?? settings.WaitLimit, cost);

    private string? Project(GenerationCallOptions? options) => options?.ProjectId ?? settings.ProjectId;

    private static bool MayHaveStarted(Exception exception) => exception is ISoniloFailure { MayHaveStarted: true };
}

using System.Diagnostics;

namespace Sonilo;

/// <summary>Estimates and starts: everything between a request and its job, in the order that spends nothing by mistake.</summary>
internal sealed class GenerationStarter(ClientCore core, Submitter submitter)
{
    public async Task<CostEstimate> EstimateAsync(GenerationInput input, GenerationCallOptions? options, CancellationToken cancellationToken)
    {
        using var activity = SoniloTelemetry.Start("sonilo.estimate", input.ModelId, null);
        var body = await PrepareAsync(input, options, cancellationToken).ConfigureAwait(false);
        var (answer, estimate) = await EstimateAsync(input, body, options, cancellationToken).ConfigureAwait(false);
        return estimate ?? throw Failure.NotUnderstood(answer, $"Estimating the cost of {input.ModelId}", "a cost");
    }

    public async Task<GenerationJob> StartAsync(GenerationInput input, GenerationCallOptions? options, CancellationToken cancellationToken)
    {
        using var activity = SoniloTelemetry.Start("sonilo.start", input.ModelId, null);
        var body = await PrepareAsync(input, options, cancellationToken).ConfigureAwait(false);
        if ((options?.CostLimit ?? core.Options.CostLimit) is { } limit)
        {
            await KeepLimitAsync(input, body, limit, options, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var job = await SubmitAsync(input, body, options, cancellationToken).ConfigureAwait(false);
            activity?.SetTag("sonilo.job.id", job.Id);
            return job;
        }
        catch (Exception exception)
        {
            SoniloTelemetry.Submitted(input.ModelId, Outcome(exception), null);
            activity?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            if (exception is UnknownOutcomeException or GenerationCanceledException { MayHaveStarted: true })
            {
                core.Log.OutcomeUnknown(input.ModelId, exception);
            }

            throw;
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>> PrepareAsync(GenerationInput input, GenerationCallOptions? options, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(core.Closing.IsCancellationRequested, typeof(SoniloClient));
        options?.Check();
        input.Validate(options?.Validation ?? core.Options.Validation, core.Log);
        var files = new RequestFiles();
        var body = input.Write(files);
        if (!files.Missing)
        {
            return body;
        }

        try
        {
            await files.UploadAsync(core.Uploads, Project(options), cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw new GenerationCanceledException($"Uploading the files for {input.ModelId} was cancelled. Nothing was started.", exception, cancellationToken);
        }

        return input.Write(files);
    }

    private async Task KeepLimitAsync(
        GenerationInput input, ReadOnlyMemory<byte> body, decimal limit, GenerationCallOptions? options, CancellationToken cancellationToken)
    {
        var (answer, estimate) = await EstimateAsync(input, body, options, cancellationToken).ConfigureAwait(false);
        if (estimate is null || estimate.Cost > limit)
        {
            throw new CostLimitExceededException(FormattableString.Invariant(estimate is null
                ? (FormattableString)$"What {input.ModelId} would cost is not known, because the service answered the estimate without a cost. With a limit of {limit} creative units it was not started."
                : $"{input.ModelId} would cost {estimate.Cost} creative units, and the limit is {limit}. It was not started."))
            {
                Limit = limit, Estimate = estimate, StatusCode = answer.Status, RawBody = answer.Text,
            };
        }
    }

    private async ValueTask<(ApiAnswer Answer, CostEstimate? Cost)> EstimateAsync(
        GenerationInput input, ReadOnlyMemory<byte> body, GenerationCallOptions? options, CancellationToken cancellationToken)
    {
        var call = new SubmitCall(core, input.ModelId, Project(options), DryRun: true);
        var path = ApiPath.Of("/generate/custom/", input.ModelId).Query("dryRun", "true").Project(Project(options)).Text;
        var answer = await submitter.SendAsync(path, body, call, cancellationToken).ConfigureAwait(false);
        if (JobReader.IdIn(answer) is { } id)
        {
            throw new EstimateStartedJobException(
                $"The estimate for {input.ModelId} was answered with job {id}: it has been started and will be paid for. GetJob(\"{id}\") gives its results.")
            {
                JobId = id, StatusCode = answer.Status, RawBody = answer.Text, Job = core.Job(id, JobReader.Read(answer), Terms(input, options, CostEstimate.Read(answer))),
            };
        }

        var cost = answer.Succeeded || answer.Status == 402 ? CostEstimate.Read(answer) : null;
        return answer.Succeeded || cost is not null ? (answer, cost) : throw Failure.From(answer, call.What);
    }

    private async ValueTask<GenerationJob> SubmitAsync(
        GenerationInput input, ReadOnlyMemory<byte> body, GenerationCallOptions? options, CancellationToken cancellationToken)
    {
        var call = new SubmitCall(core, input.ModelId, Project(options), DryRun: false);
        var path = ApiPath.Of("/generate/custom/", input.ModelId).Project(Project(options)).Text;
        var sentAt = core.Options.TimeProvider.GetUtcNow();
        var answer = await submitter.SendAsync(path, body, call, cancellationToken).ConfigureAwait(false);
        if (!answer.Succeeded)
        {
            var failure = Failure.From(answer, call.What);
            failure.Attach(JobReader.IdIn(answer));
            throw failure;
        }

        var (state, cost) = JobReader.ReadStarted(answer);
        if ((state?.JobId ?? JobReader.IdIn(answer)) is not { } id)
        {
            throw new UnknownOutcomeException($"{call.What}: the service accepted it, but named no job. It may have been started and will then be paid for. FindCandidatesAsync looks for the job.")
            {
                Attempt = call.Attempt(body, sentAt), StatusCode = answer.Status, RawBody = answer.Text,
            };
        }

        var job = core.Job(id, state, Terms(input, options, cost));
        SoniloTelemetry.Submitted(input.ModelId, "started", job.Cost?.Cost);
        core.Log.JobStarted(input.ModelId, id, job.Cost?.Cost);
        return job;
    }

    private JobTerms Terms(GenerationInput input, GenerationCallOptions? options, CostEstimate? cost) =>
        new(input.ModelId, Project(options), options?.WaitLimit ?? core.Options.WaitLimit, cost);

    private string? Project(GenerationCallOptions? options) => options?.ProjectId ?? core.Options.ProjectId;

    private static string Outcome(Exception exception) => exception switch
    {
        UnknownOutcomeException or GenerationCanceledException { MayHaveStarted: true } => "unknown",
        _ => "not started",
    };
}

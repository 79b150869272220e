using System.Text.Json.Nodes;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Running;

/// <summary>One run of a model: uploads the files, starts it, waits, and saves what it made.</summary>
internal sealed class ModelRun(RunRequest request, ServiceSession session, ToolConsole console)
{
    private readonly ServiceFailure failure = new(session, request.Folder.Path);

    // Known from the moment that the service answers: whatever happens after that names it.
    private string? jobId;

    /// <summary>Runs the model, and gives the exit code.</summary>
    public async Task<int> RunAsync(ModelSpec model, ModelInputs inputs, CancellationToken cancellation)
    {
        try
        {
            await UploadAsync(model, inputs, cancellation).ConfigureAwait(false);
            var lengths = await LengthsAsync(model, inputs, cancellation).ConfigureAwait(false);
            if (RuleFindings.Of(model, inputs, lengths).ToList() is { Count: > 0 } findings)
            {
                return RunCommand.WrongUsage(findings, console);
            }

            return request.IsEstimate
                ? await EstimateAsync(model, inputs, cancellation).ConfigureAwait(false)
                : await GenerateAsync(model, inputs, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (ServiceFailure.IsKnown(exception))
        {
            return failure.Say(exception, jobId, console);
        }
    }

    /// <summary>Waits for a job that was started before, saves what it makes, and gives the exit code.</summary>
    public async Task<int> ResumeAsync(string id, CancellationToken cancellation)
    {
        jobId = id;
        try
        {
            var job = session.Client.GetJob(id);
            await LookAsync(job, cancellation).ConfigureAwait(false);
            return await FinishAsync(job, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsMissing(exception))
        {
            console.Fail($"The service has no job '{id}'.", "A new job can take a minute to appear; dotnet sonilo jobs lists the jobs.");
            return ExitCode.WrongUsage;
        }
        catch (Exception exception) when (ServiceFailure.IsKnown(exception))
        {
            return failure.Say(exception, jobId, console);
        }
    }

    private static bool IsMissing(Exception exception) => exception is SoniloNotFoundException || exception.InnerException is SoniloNotFoundException;

    // Waiting allows a new job a minute to appear; a caller that names one that does not exist learns so at once. All else is left to the wait.
    private static async Task LookAsync(GenerationJob job, CancellationToken cancellation)
    {
        try
        {
            await job.RefreshAsync(cancellation).ConfigureAwait(false);
        }
        catch (SoniloException exception) when (!IsMissing(exception)) { }
    }

    private async Task<int> EstimateAsync(ModelSpec model, ModelInputs inputs, CancellationToken cancellation)
    {
        var estimate = await session.Client.EstimateAsync(model.Id, inputs.Values, cancellationToken: cancellation).ConfigureAwait(false);
        console.EndProgress();
        await console.Out.WriteLineAsync(Price.Words(estimate.Cost)).ConfigureAwait(false);
        return estimate.Cost > request.CostLimit ? ExitCode.Findings : ExitCode.Fine;
    }

    private async Task<int> GenerateAsync(ModelSpec model, ModelInputs inputs, CancellationToken cancellation)
    {
        console.Progress("starting");
        var call = new GenerationCallOptions { CostLimit = request.CostLimit };
        var job = await session.Client.StartAsync(model.Id, inputs.Values, call, cancellation).ConfigureAwait(false);
        jobId = job.Id;
        if (!session.EndsWithProcess)
        {
            // Said and noted before anything else: a process that is killed says nothing more.
            new JobNotes(console.NotesFolder).Add(new NotedJob(job.Id, session.Address?.AbsoluteUri, Path.GetFullPath(request.Folder.Path)));
            console.Note($"job {job.Id} is started" + (session.CostsMoney && job.Cost?.Cost is { } cost ? $" for {Price.Words(cost)}" : ""));
        }

        return await FinishAsync(job, cancellation).ConfigureAwait(false);
    }

    private async Task<int> FinishAsync(GenerationJob job, CancellationToken cancellation)
    {
        console.EndProgress();
        var result = await RunProgress.WaitAsync(job, session.CostsMoney, console, cancellation).ConfigureAwait(false);
        var paths = await request.Folder.SaveAsync(result, console, cancellation).ConfigureAwait(false);
        console.EndProgress();
        ResultReport.Write(paths, result, session.CostsMoney, console);
        await request.Afterwards.DoAsync(paths, console, cancellation).ConfigureAwait(false);
        return ExitCode.Fine;
    }

    private async Task UploadAsync(ModelSpec model, ModelInputs inputs, CancellationToken cancellation)
    {
        foreach (var file in inputs.Files)
        {
            console.Progress("uploading " + file.Path);
            var asset = await file.UploadAsync(session.Client, model, cancellation).ConfigureAwait(false);
            var id = JsonValue.Create(asset.AssetId);
            if (file.Index is { } index)
            {
                inputs.Values[file.Parameter]![index] = id;
            }
            else
            {
                inputs.Values[file.Parameter] = id;
            }
        }
    }

    // The service has looked into the file, whatever its format. Only what decides is asked for.
    private async Task<Dictionary<string, double>> LengthsAsync(ModelSpec model, ModelInputs inputs, CancellationToken cancellation)
    {
        var lengths = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var parameter in RuleFindings.DecisiveFiles(model, inputs))
        {
            if (inputs.Values[parameter] is JsonValue value && value.TryGetValue<string>(out var id))
            {
                var asset = await session.Client.GetAssetAsync(id, cancellation).ConfigureAwait(false);
                if (asset.Duration is { } length)
                {
                    lengths.Add(parameter, length.TotalSeconds);
                }
            }
        }

        return lengths;
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Model;
using Sonilo.Emulator;

namespace Sonilo.Cli.Running;

/// <summary>How to run a model, and the running.</summary>
internal sealed record ModelRun(string Folder, string[] Pages, bool Emulated, bool OnlyEstimates, decimal? CostLimit, ToolConsole Console) : IProgress<GenerationProgress>
{
    /// <summary>Uploads the files, starts the model, waits, and saves what it made.</summary>
    public async Task<int> StartAsync(ModelSpec model, ModelInputs inputs, CancellationToken cancellation)
    {
        if (!Emulated)
        {
            return await StartAsync(new SoniloClientOptions(), model, inputs, cancellation).ConfigureAwait(false);
        }

        var options = new SoniloEmulatorOptions { Pages = EmulateCommand.PagesOf(Pages) };
        var emulator = await SoniloEmulator.StartAsync(options, cancellation).ConfigureAwait(false);
        await using (emulator.ConfigureAwait(false))
        {
            await Console.Error.WriteLineAsync("note: " + SoniloEmulator.Notice).ConfigureAwait(false);
            var client = new SoniloClientOptions { BaseAddress = emulator.BaseAddress, ApiKey = emulator.Key, ApiSecret = emulator.Secret, PollInterval = TimeSpan.FromMilliseconds(250) };
            return await StartAsync(client, model, inputs, cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Report(GenerationProgress value) =>
        Console.Progress(string.Create(CultureInfo.InvariantCulture, $"{value.JobId} {value.Status} {value.Fraction:P0} {value.Elapsed:m\\:ss}"));

    private async Task<int> StartAsync(SoniloClientOptions options, ModelSpec model, ModelInputs inputs, CancellationToken cancellation)
    {
        using var client = new SoniloClient(options);
        await UploadAsync(client, inputs, cancellation).ConfigureAwait(false);
        var lengths = await LengthsAsync(client, model, inputs, cancellation).ConfigureAwait(false);
        if (RelationFindings.Of(model, inputs, lengths).ToList() is { Count: > 0 } findings)
        {
            return RunCommand.WrongUsage(findings, Console);
        }

        if (OnlyEstimates)
        {
            var estimate = await client.EstimateAsync(model.Id, inputs.Values, cancellationToken: cancellation).ConfigureAwait(false);
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{estimate.Cost} creative units")).ConfigureAwait(false);
            return estimate.Cost > CostLimit ? ExitCode.Findings : ExitCode.Fine;
        }

        var call = new GenerationCallOptions { CostLimit = CostLimit };
        var result = await client.GenerateAsync(model.Id, inputs.Values, call, this, cancellation).ConfigureAwait(false);
        _ = Directory.CreateDirectory(Folder);
        var paths = await result.SaveAsync(Folder, overwrite: false, cancellation).ConfigureAwait(false);
        Console.EndProgress();
        foreach (var path in paths)
        {
            await Console.Out.WriteLineAsync(path).ConfigureAwait(false);
        }

        return ExitCode.Fine;
    }

    private async Task UploadAsync(SoniloClient client, ModelInputs inputs, CancellationToken cancellation)
    {
        foreach (var file in inputs.Files)
        {
            Console.Progress("uploading " + file.Path);
            var asset = await client.UploadAsync(AssetInput.FromFile(file.Path), cancellation).ConfigureAwait(false);
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
    private static async Task<Dictionary<string, double>> LengthsAsync(SoniloClient client, ModelSpec model, ModelInputs inputs, CancellationToken cancellation)
    {
        var lengths = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var parameter in RelationFindings.DecisiveFiles(model, inputs))
        {
            if (inputs.Values[parameter] is JsonValue value && value.TryGetValue<string>(out var id))
            {
                var asset = await client.GetAssetAsync(id, cancellation).ConfigureAwait(false);
                if (asset.Duration is { } length)
                {
                    lengths.Add(parameter, length.TotalSeconds);
                }
            }
        }

        return lengths;
    }
}

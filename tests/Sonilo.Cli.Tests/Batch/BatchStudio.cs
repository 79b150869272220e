using System.Globalization;
using Sonilo.Cli.Batch;
using Sonilo.Cli.Terminal;
using Sonilo.Emulator;

namespace Sonilo.Cli.Tests.Batch;

/// <summary>An emulator, a folder for results, and a batch between them.</summary>
internal sealed class BatchStudio : IAsyncDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    private BatchStudio(SoniloEmulator emulator) => Emulator = emulator;

    public SoniloEmulator Emulator { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("sonilo-batch-").FullName;

    public string Results => Path.Combine(Folder, "results");

    public string File => Path.Combine(Folder, "orders.jsonl");

    public string Output => output.ToString();

    public string Error => error.ToString();

    public static async Task<BatchStudio> OpenAsync(Action<SoniloEmulatorOptions>? service = null)
    {
        var options = new SoniloEmulatorOptions { JobDuration = TimeSpan.FromMilliseconds(100) };
        service?.Invoke(options);
        return new BatchStudio(await SoniloEmulator.StartAsync(options));
    }

    /// <summary>A line that every page allows.</summary>
    public static string Line(int number) =>
        string.Create(CultureInfo.InvariantCulture, $$$"""{"key":"order-{{{number}}}","model":"model_sonilo-v1-1-text-to-music","input":{"prompt":"{{{number}}} tunes","duration":1}}""");

    public void Write(IEnumerable<string> lines) => System.IO.File.WriteAllLines(File, lines);

    public Task<int> RunAsync(IEnumerable<string> lines, decimal? budget = null, int parallel = 4, CancellationToken cancellationToken = default)
    {
        Write(lines);
        return RunAsync(ledger: null, budget, parallel, cancellationToken);
    }

    /// <summary>Runs what is in the file.</summary>
    public Task<int> RunAsync(string? ledger = null, decimal? budget = null, int parallel = 4, CancellationToken cancellationToken = default)
    {
        var options = new BatchOptions(File, Results, [], ledger, budget, parallel, (1000, TimeSpan.FromSeconds(1)));
        var client = new SoniloClientOptions
        {
            BaseAddress = Emulator.BaseAddress, ApiKey = Emulator.Key, ApiSecret = Emulator.Secret,
            PollInterval = TimeSpan.FromMilliseconds(50), MaxPollInterval = TimeSpan.FromMilliseconds(200),
        };
        return new BatchRun(options, new ToolConsole(output, error)).RunAsync(client, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Emulator.DisposeAsync();
        output.Dispose();
        error.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

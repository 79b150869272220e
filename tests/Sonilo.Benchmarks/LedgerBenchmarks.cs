using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Sonilo.Ledger;

namespace Sonilo.Benchmarks;

/// <summary>What a ledger of 10,000 keys adds to a start, with a service in memory: every write reaches the disk, as in use.</summary>
[MemoryDiagnoser]
public class LedgerBenchmarks
{
    private const int Keys = 10_000;
    private const string Model = "model_sonilo-v1-1-text-to-music";

    // Filled once for all benchmarks of a store.
    private static readonly Dictionary<string, SqlLedger> Filled = [];

    private SoniloClient? with;
    private SoniloClient? without;
    private int number;

    /// <summary>Where the ledger is; PostgreSQL where <c>SONILO_TEST_POSTGRES</c> names a server.</summary>
    [ParamsSource(nameof(Stores))]
    public string Store { get; set; } = "sqlite";

    /// <summary>The stores that there are here.</summary>
    public static IEnumerable<string> Stores => Server is null ? ["sqlite"] : ["sqlite", "postgres"];

    private static string? Server => Environment.GetEnvironmentVariable("SONILO_TEST_POSTGRES");

    /// <summary>Fills the ledger, unless another benchmark has.</summary>
    [GlobalSetup]
    public async Task FillAsync()
    {
        if (!Filled.TryGetValue(Store, out var ledger))
        {
            Filled.Add(Store, ledger = Open());
            for (var key = 0; key < Keys; key++)
            {
                await ledger.ClaimAsync(new LedgerRequest(Name(key), Model, null, Tune().ToJsonString()), "owner").ConfigureAwait(false);
                await ledger.AdoptAsync(Name(key), "job_" + Name(key), 1).ConfigureAwait(false);
                await ledger.EndAsync("job_" + Name(key), new LedgerEnd(true, 1, "{}")).ConfigureAwait(false);
            }
        }

        (with, without) = (Client(ledger), Client(null));
    }

    /// <summary>Takes the clients away.</summary>
    [GlobalCleanup]
    public void Close()
    {
        with?.Dispose();
        without?.Dispose();
    }

    /// <summary>A start without a ledger.</summary>
    [Benchmark(Baseline = true)]
    public async Task<string> WithoutLedger() => (await without!.StartAsync(Model, Tune()).ConfigureAwait(false)).Id;

    /// <summary>A start under a new key: what it takes more than the first is the ledger's.</summary>
    [Benchmark]
    public async Task<string> NewKey() => (await with!.StartAsync(Model, Tune(), new GenerationCallOptions { Key = "new-" + Guid.NewGuid() }).ConfigureAwait(false)).Id;

    /// <summary>A start under a key that has its job.</summary>
    [Benchmark]
    public async Task<string> KnownKey() => (await with!.StartAsync(Model, Tune(), new GenerationCallOptions { Key = Name(number++ % Keys) }).ConfigureAwait(false)).Id;

    private SqlLedger Open()
    {
        var options = new LedgerOptions { RequestLimit = null };
        var folder = Directory.CreateTempSubdirectory("sonilo-ledger-").FullName;
        return Store == "sqlite" ? new SqliteLedger(Path.Combine(folder, "ledger.db"), options) : new PostgresLedger(Server!, options);
    }

    private static string Name(int key) => "order-" + key.ToString(CultureInfo.InvariantCulture);

    private static JsonObject Tune() => new() { ["duration"] = 30, ["prompt"] = "lo-fi" };

    private static SoniloClient Client(GenerationLedger? ledger) => new(
        new SoniloClientOptions { BaseAddress = new Uri("http://127.0.0.1/v1"), ApiKey = "key", ApiSecret = "secret", Ledger = ledger }, new HttpClient(new Starting()));

    private sealed class Starting : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
            var answer = $$"""{"job":{"jobId":"job_{{Guid.NewGuid():N}}","status":"queued"},"creativeUnitsCost":1}""";
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json"), RequestMessage = request };
        }
    }
}

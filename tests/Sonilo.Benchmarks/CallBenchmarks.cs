using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Sonilo.Models;

namespace Sonilo.Benchmarks;

/// <summary>What the client adds to a call, against a bare <see cref="HttpClient"/> in the same exchange over a handler in memory.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class CallBenchmarks
{
    private const string Submitting = "http://127.0.0.1/v1/generate/custom/model_sonilo-v1-1-text-to-music";

    private static readonly byte[] Answer =
        """{"job":{"jobId":"job_1","jobType":"custom","status":"in-progress","progress":0.5,"createdAt":"2026-08-28T07:37:09.000Z","updatedAt":"2026-08-28T07:37:10.000Z","metadata":{"assetIds":[]}},"creativeUnitsCost":3}"""u8.ToArray();

    private static readonly byte[] DryAnswer =
        """{"creativeUnitsCost":10.75,"creativeUnitsDiscount":0,"costDetails":{"custom-generation":9,"quality-gate":1.75}}"""u8.ToArray();

    private static readonly AuthenticationHeaderValue Keys = new("Basic", "a2V5OnNlY3JldA==");
    private static readonly PlainRequest Plain = new() { Prompt = "lo-fi hip hop with soft piano", Duration = 30, NumSamples = 2 };
    private static readonly SoniloV11TextToMusicRequest Request = new("lo-fi hip hop with soft piano") { Duration = 30, NumSamples = 2 };

    private static readonly Memory Service = new();
    private static readonly HttpClient Bare = new(Service);
    private static readonly HttpClient Ours = new(Service);
    private static readonly SoniloClient Client = new(new() { BaseAddress = new Uri("http://127.0.0.1/v1"), ApiKey = "key", ApiSecret = "secret" }, Ours);
    private static readonly GenerationJob Job = Client.GetJob("job_1");
    private bool answersLater;

    /// <summary>Whether the answer comes after the call has returned, as from a network, and not before.</summary>
    [Params(false, true)]
    public bool AnswersLater
    {
        get => answersLater;
        set => Service.AnswersLater = answersLater = value;
    }

    /// <summary>Starting a job.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("start")]
    public async Task<string?> BareStart()
    {
        using var message = Submit(Submitting);
        using var document = await SendAsync(message).ConfigureAwait(false);
        return document.RootElement.GetProperty("job").GetProperty("jobId").GetString();
    }

    /// <inheritdoc cref="BareStart"/>
    [Benchmark, BenchmarkCategory("start")]
    public async Task<string?> Start() => (await Client.StartAsync(Request).ConfigureAwait(false)).Id;

    /// <summary>Asking what a job would cost.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("estimate")]
    public async Task<decimal?> BareEstimate()
    {
        using var message = Submit(Submitting + "?dryRun=true");
        using var document = await SendAsync(message).ConfigureAwait(false);
        return document.RootElement.GetProperty("creativeUnitsCost").GetDecimal();
    }

    /// <inheritdoc cref="BareEstimate"/>
    [Benchmark, BenchmarkCategory("estimate")]
    public async Task<decimal?> Estimate() => (await Client.EstimateAsync(Request).ConfigureAwait(false)).Cost;

    /// <summary>Reading a job's state.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("read")]
    public async Task<string?> BareRead()
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1/v1/jobs/job_1");
        using var document = await SendAsync(message).ConfigureAwait(false);
        return document.RootElement.GetProperty("job").GetProperty("status").GetString();
    }

    /// <inheritdoc cref="BareRead"/>
    [Benchmark, BenchmarkCategory("read")]
    public async Task<string?> Read() => (await Job.RefreshAsync().ConfigureAwait(false)).Status;

    private static HttpRequestMessage Submit(string address) => new(HttpMethod.Post, address)
    {
        Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(Plain, PlainRequestContext.Default.PlainRequest))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        },
    };

    private static async Task<JsonDocument> SendAsync(HttpRequestMessage message)
    {
        message.Headers.Authorization = Keys;
        using var response = await Bare.SendAsync(message).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false));
    }

    private sealed class Memory : HttpMessageHandler
    {
        public bool AnswersLater { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } content)
            {
                await content.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
            }

            if (AnswersLater)
            {
                await Task.Yield();
            }

            var dry = request.RequestUri!.Query.Length > 0;
            return new HttpResponseMessage(dry ? (HttpStatusCode)269 : HttpStatusCode.OK)
            {
                Content = new ByteArrayContent(dry ? DryAnswer : Answer), RequestMessage = request,
            };
        }
    }
}

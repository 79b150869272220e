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

    private static readonly HttpClient Bare = new(new Memory());
    private static readonly HttpClient Ours = new(new Memory());
    private static readonly SoniloClient Client = new(new() { BaseAddress = new Uri("http://127.0.0.1/v1"), ApiKey = "key", ApiSecret = "secret" }, Ours);
    private static readonly GenerationJob Job = Client.GetJob("job_1");
    private static readonly AuthenticationHeaderValue Keys = new("Basic", "a2V5OnNlY3JldA==");
    private static readonly PlainRequest Plain = new() { Prompt = "lo-fi hip hop with soft piano", Duration = 30, NumSamples = 2 };
    private static readonly SoniloV11TextToMusicRequest Request = new("lo-fi hip hop with soft piano") { Duration = 30, NumSamples = 2 };

    /// <summary>Starting a job.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("start")]
    public async Task<string?> BareStart()
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, Submitting)
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(Plain, PlainRequestContext.Default.PlainRequest)),
        };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await SendAsync(message, "jobId").ConfigureAwait(false);
    }

    /// <inheritdoc cref="BareStart"/>
    [Benchmark, BenchmarkCategory("start")]
    public async Task<string?> Start() => (await Client.StartAsync(Request).ConfigureAwait(false)).Id;

    /// <summary>Reading a job's state.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("read")]
    public async Task<string?> BareRead()
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1/v1/jobs/job_1");
        return await SendAsync(message, "status").ConfigureAwait(false);
    }

    /// <inheritdoc cref="BareRead"/>
    [Benchmark, BenchmarkCategory("read")]
    public async Task<string?> Read() => (await Job.RefreshAsync().ConfigureAwait(false)).Status;

    private static async Task<string?> SendAsync(HttpRequestMessage message, string property)
    {
        message.Headers.Authorization = Keys;
        using var response = await Bare.SendAsync(message).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false));
        return document.RootElement.GetProperty("job").GetProperty(property).GetString();
    }

    private sealed class Memory : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } content)
            {
                await content.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
            }

            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Answer), RequestMessage = request };
        }
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace Sonilo.Client.Tests
{
    /// <summary>What hosts add to every client: exceptions of their own, and time limits that were made for calls and not for videos.</summary>
    public class HostHandlerTests
    {
        [Fact]
        public async Task AnExceptionOfAHandlerNeverEscapes()
        {
            using var service = new Loopback(static _ => Reply.Job("job_1", "queued"));
            using var provider = Host(service, static () => new Throwing());
            var client = provider.GetRequiredService<SoniloClient>();
            Func<Task>[] calls =
            [
                () => client.EstimateAsync(new MusicRequest("a")), () => client.StartAsync(new MusicRequest("a")), () => client.GetAssetAsync("asset_1"),
                () => client.UploadAsync(AssetInput.FromBytes(new byte[] { 1 }, "a.mp3")), () => client.GetJob("job_1").RefreshAsync(), () => client.GetJob("job_1").CancelAsync(),
                async () => await client.ListJobsAsync().GetAsyncEnumerator().MoveNextAsync(), () => client.FindCandidatesAsync("model_x", "{}", DateTimeOffset.UtcNow),
            ];
            foreach (var call in calls)
            {
                Assert.IsAssignableFrom<SoniloException>(await Record.ExceptionAsync(call));
            }

            var job = client.GetJob("job_1", new GenerationCallOptions { WaitLimit = TimeSpan.FromMilliseconds(100) });
            Assert.Equal("job_1", (await Assert.ThrowsAsync<GenerationTimeoutException>(() => job.WaitAsync())).JobId);
        }

        [Fact]
        public async Task TransfersAreExemptFromTheHostsStandardResilience()
        {
            using var service = new Loopback(static asked => asked.Path.StartsWith("/files", StringComparison.Ordinal) ? new Reply(200, [1, 2, 3])
                : Reply.Json($$"""{"asset":{"id":"asset_1","url":"http://{{asked.Headers["Host"]}}/files/1"} }"""));
            Microsoft.Extensions.Http.Resilience.ResilienceHandler.Uses = 0;
            using var provider = Host(service, static () => new Microsoft.Extensions.Http.Resilience.ResilienceHandler());
            var asset = await provider.GetRequiredService<SoniloClient>().GetAssetAsync("asset_1");
            Assert.Equal([1, 2, 3], await asset.ReadAllBytesAsync());
            Assert.Equal(1, Microsoft.Extensions.Http.Resilience.ResilienceHandler.Uses);
        }

        private static ServiceProvider Host(Loopback service, Func<DelegatingHandler> handler)
        {
            var services = new ServiceCollection();
            services.ConfigureHttpClientDefaults(builder => builder.AddHttpMessageHandler(handler));
            var given = service.Options();
            services.AddSonilo(options =>
            {
                (options.ApiKey, options.ApiSecret, options.BaseAddress, options.MaxRetries) = (given.ApiKey, given.ApiSecret, given.BaseAddress, 0);
                (options.PollInterval, options.MaxPollInterval) = (given.PollInterval, given.MaxPollInterval);
            });
            return services.BuildServiceProvider();
        }

        private sealed class Throwing : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                throw new TimeoutRejectedException();
        }

        /// <summary>As a resilience library throws it: of no type that the platform knows.</summary>
#pragma warning disable CA1032 // Nobody but this test makes one.
        private sealed class TimeoutRejectedException : Exception;
#pragma warning restore CA1032
    }
}

namespace Microsoft.Extensions.Http.Resilience
{
    /// <summary>Stands in for the handler of the package, which is told by its name.</summary>
    internal sealed class ResilienceHandler : DelegatingHandler
    {
        private static int uses;

        public static int Uses
        {
            get => uses;
            set => uses = value;
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref uses);
            return base.SendAsync(request, cancellationToken);
        }
    }
}

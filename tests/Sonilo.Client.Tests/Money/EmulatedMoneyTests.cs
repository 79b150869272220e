using System.Net;
using System.Text;

namespace Sonilo.Client.Tests;

/// <summary>Failures mention money where there is some: a service on this machine is an emulator, and nothing there is paid for.</summary>
public class EmulatedMoneyTests
{
    [Theory]
    [InlineData("https://api.example.com/v1", true)]
    [InlineData("http://127.0.0.1/v1", false)]
    [InlineData("http://localhost:5000/v1", false)]
    public async Task WhatIsPaidForIsSaidOfTheServiceAlone(string address, bool costs)
    {
        using var client = Client(address, static _ => Answer(HttpStatusCode.InternalServerError, "{}"));
        var lost = await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(new MusicRequest("a")));
        var job = client.GetJob("job_1");
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        Exception[] all =
        [
            lost,
            await Assert.ThrowsAsync<GenerationTimeoutException>(() => job.WaitAsync()),
            await Assert.ThrowsAsync<GenerationInterruptedException>(() => job.RefreshAsync()),
            await Assert.ThrowsAsync<GenerationCanceledException>(() => job.WaitAsync(cancelled.Token)),
        ];
        Assert.All(all, exception => Assert.Equal(costs, MentionsMoney(exception)));
    }

    [Theory]
    [InlineData("https://api.example.com/v1", true)]
    [InlineData("http://127.0.0.1/v1", false)]
    public async Task AnEstimateThatStartedAJobSaysWhetherItCosts(string address, bool costs)
    {
        using var client = Client(address, static _ => Answer(HttpStatusCode.OK, """{"job":{"jobId":"job_1","status":"queued"}}"""));
        var exception = await Assert.ThrowsAsync<EstimateStartedJobException>(() => client.EstimateAsync(new MusicRequest("a")));
        Assert.Equal(costs, MentionsMoney(exception));
    }

    private static bool MentionsMoney(Exception exception) =>
        exception.Message.Contains("billed", StringComparison.Ordinal) || exception.Message.Contains("paid for", StringComparison.Ordinal);

    private static SoniloClient Client(string address, Func<HttpRequestMessage, HttpResponseMessage> answer) => new(
        new SoniloClientOptions
        {
            BaseAddress = new Uri(address), ApiKey = "key-of-test", ApiSecret = "secret-of-test", MaxRetries = 0,
            PollInterval = TimeSpan.FromMilliseconds(10), MaxPollInterval = TimeSpan.FromMilliseconds(20), WaitLimit = TimeSpan.FromMilliseconds(100),
        },
        new HttpClient(new InMemory(answer)));

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}

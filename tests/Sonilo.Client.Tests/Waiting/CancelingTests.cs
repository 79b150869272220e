namespace Sonilo.Client.Tests;

public class CancelingTests
{
    [Fact]
    public async Task CancelingAsksTheServiceAndGivesTheStateAfterIt()
    {
        using var service = new Loopback(static _ => Reply.Job("job_1", GenerationJobStatus.Canceled));
        using var client = service.Client();
        var job = client.GetJob("job_1");
        Assert.Equal(GenerationJobStatus.Canceled, (await job.CancelAsync()).Status);
        Assert.True(job.State!.HasEnded);
        var asked = Assert.Single(service.Requests);
        Assert.Equal(("POST", "/v1/jobs/job_1/action", """{"action":"cancel"}"""), (asked.Method, asked.Path, asked.Text));
    }

    [Fact]
    public async Task ARefusalSaysWhatTheServiceSays()
    {
        using var service = new Loopback(static _ => Reply.Json("""{"reason":"Cannot cancel this type of job. Action not permitted."}""", 400));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<GenerationInterruptedException>(() => client.GetJob("job_1").CancelAsync());
        Assert.Equal(("job_1", "Cannot cancel this type of job. Action not permitted."), (exception.JobId, exception.Reason));
    }

    [Fact]
    public async Task ABareAddressIsSuspectedWhereNothingIsFound()
    {
        using var service = new Loopback(static _ => new Reply(404, []));
        using var client = service.Client(options => options.BaseAddress = new Uri(service.Address, "/"));
        Assert.Contains("/v1 missing?", (await Assert.ThrowsAsync<SoniloNotFoundException>(() => client.GetAssetAsync("asset_1"))).Message, StringComparison.Ordinal);
    }
}

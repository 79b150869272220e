namespace Sonilo.Emulator.Tests;

/// <summary>Who may ask: anything on this machine, but no page of another site.</summary>
public class StrangerTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("Basic eDp5")]
    [InlineData("Bearer token-of-another-program")]
    public async Task OnLoopbackNoKeyIsAskedFor(string? authorization)
    {
        await using var service = await Service.StartAsync();
        using var request = Submit(service);
        _ = request.Headers.TryAddWithoutValidation("Authorization", authorization);

        Assert.Equal(200, (int)(await service.Anonymous.SendAsync(request)).StatusCode);
        Assert.Equal(1, service.Emulator.StartedJobs);
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    [InlineData("nonsense")]
    public async Task APageOfAnotherSiteStartsNothing(string origin)
    {
        await using var service = await Service.StartAsync();
        using var request = Submit(service);
        request.Headers.Add("Origin", origin);

        Assert.Equal(403, (int)(await service.Anonymous.SendAsync(request)).StatusCode);
        Assert.Equal(0, service.Emulator.StartedJobs);
    }

    [Fact]
    public async Task ANameThatWasMadeToMeanLoopbackIsRefused()
    {
        await using var service = await Service.StartAsync();
        using var request = Submit(service);
        request.Headers.Host = "attacker.example:80";

        var answer = await Answer.OfAsync(await service.Anonymous.SendAsync(request));

        Assert.Equal(403, answer.Status);
        Assert.Contains("attacker.example", answer.Reason, StringComparison.Ordinal);
        Assert.Equal(0, service.Emulator.StartedJobs);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task ItsOwnPageMayAsk(string host)
    {
        await using var service = await Service.StartAsync();
        using var request = Submit(service);
        request.Headers.Host = $"{host}:{service.Emulator.BaseAddress.Port}";
        request.Headers.Add("Origin", $"http://{host}:{service.Emulator.BaseAddress.Port}");

        Assert.Equal(200, (int)(await service.Anonymous.SendAsync(request)).StatusCode);
    }

    private static HttpRequestMessage Submit(Service service) =>
        new(HttpMethod.Post, service.Address("/generate/custom/" + Service.TextModel)) { Content = Service.Json("""{"prompt":"x"}""") };
}

namespace Sonilo.Emulator.Tests;

public class RateLimitTests
{
    [Fact]
    public async Task AHundredRequestsAMinuteAndNotOneMore()
    {
        await using var service = await Service.StartAsync(options => options.RateLimit = 100);
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(200, (await service.GetAsync("/jobs")).Status);
        }

        service.Clock.Pass(20);
        var answer = await service.SubmitAsync();

        Assert.Equal((429, TimeSpan.FromSeconds(40)), (answer.Status, answer.Message.Headers.RetryAfter?.Delta));
        Assert.Equal(0, service.Emulator.StartedJobs);
        service.Clock.Pass(40);
        Assert.Equal(200, (await service.SubmitAsync()).Status);
    }

    [Fact]
    public async Task TheWaitCanBeToldInTheBodyOrNotAtAll()
    {
        await using var service = await Service.StartAsync(options =>
            (options.RateLimit, options.RateLimitWindow, options.RateLimitAnswer) = (1, TimeSpan.FromSeconds(5), RateLimitAnswer.RemainingSeconds));
        _ = await service.GetAsync("/jobs");

        Assert.Equal("""{"reason":"cooldown","remainingSeconds":5}""", (await service.GetAsync("/jobs")).Text);
        service.Options.RateLimitAnswer = RateLimitAnswer.Bare;
        Assert.Null((await service.GetAsync("/jobs")).Message.Headers.RetryAfter);
    }

    [Fact]
    public async Task TransfersDoNotCount()
    {
        await using var service = await Service.StartAsync();
        var url = await service.ResultAsync();
        service.Options.RateLimit = 0;

        Assert.Equal(200, (int)(await service.Anonymous.GetAsync(url)).StatusCode);
        Assert.Equal(429, (await service.GetAsync("/jobs")).Status);
    }
}

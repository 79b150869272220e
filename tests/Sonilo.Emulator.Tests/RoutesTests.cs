namespace Sonilo.Emulator.Tests;

public class RoutesTests
{
    [Theory]
    [InlineData("/jobs", true)]
    [InlineData("/generate/custom/model_x", true)]
    [InlineData("/v1/job", false)]
    [InlineData("/nothing", false)]
    public async Task AMissingVersionIsPointedOut(string path, bool isHinted)
    {
        await using var service = await Service.StartAsync();

        var answer = await Answer.OfAsync(await service.Api.GetAsync(new Uri(service.Emulator.BaseAddress, path)));

        Assert.Equal(404, answer.Status);
        Assert.Equal(isHinted, answer.Reason!.Contains("Did you forget /v1", StringComparison.Ordinal));
    }
}

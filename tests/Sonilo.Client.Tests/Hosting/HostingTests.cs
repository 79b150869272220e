using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Sonilo.Client.Tests;

public class HostingTests
{
    [Fact]
    public async Task OptionsComeFromConfigurationAndCode()
    {
        using var service = new Loopback(static _ => Reply.Job("job_1", "success"));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Sonilo:ApiKey"] = "k", ["Sonilo:ApiSecret"] = "s", ["Sonilo:BaseAddress"] = service.Address.AbsoluteUri,
            ["Sonilo:PollInterval"] = "00:00:00.010", ["Sonilo:CostLimit"] = "12.5", ["Sonilo:Validation"] = "warn", ["Sonilo:WaitLimit"] = "30",
        }).Build();
        var services = new ServiceCollection();
        services.AddSonilo(configuration.GetSection("Sonilo"), static options => options.ProjectId = "proj");
        using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptions<SoniloClientOptions>>().Value;
        Assert.Equal((12.5m, ValidationMode.Warn, "proj"), (options.CostLimit, options.Validation, options.ProjectId));
        Assert.Equal((TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(30)), (options.PollInterval, options.WaitLimit));
        var client = provider.GetRequiredService<SoniloClient>();
        Assert.Same(client, provider.GetRequiredService<SoniloClient>());
        Assert.True((await client.GetJob("job_1").RefreshAsync()).HasSucceeded);
        Assert.Equal("Basic azpz", service.Requests.Single().Headers["Authorization"]);
    }

    [Fact]
    public async Task KeyedClientsStandBesideEachOther()
    {
        using var first = new Loopback(static _ => Reply.Job("job_1", "first"));
        using var second = new Loopback(static _ => Reply.Job("job_1", "second"));
        var services = new ServiceCollection();
        services.AddSonilo(options => (options.ApiKey, options.ApiSecret, options.BaseAddress) = ("a", "b", first.Address));
        services.AddKeyedSonilo("other", options => (options.ApiKey, options.ApiSecret, options.BaseAddress) = ("c", "d", second.Address));
        using var provider = services.BuildServiceProvider();
        Assert.Equal("first", (await provider.GetRequiredService<SoniloClient>().GetJob("job_1").RefreshAsync()).Status);
        Assert.Equal("second", (await provider.GetRequiredKeyedService<SoniloClient>("other").GetJob("job_1").RefreshAsync()).Status);
        Assert.Equal("Basic Yzpk", second.Requests.Single().Headers["Authorization"]);
    }

    [Fact]
    public void WhatIsWrongIsSaidWhenTheHostStarts()
    {
        var services = new ServiceCollection();
        services.AddSonilo(static options => (options.ApiKey, options.ApiSecret, options.BaseAddress) = ("a", "b", new Uri("http://api.example.com")));
        using var provider = services.BuildServiceProvider();
        var validator = provider.GetRequiredService<IStartupValidator>();
        Assert.Contains("HTTPS", Assert.Throws<OptionsValidationException>(validator.Validate).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sonilo:WaitLimit", "soon")]
    [InlineData("Sonilo:CostLimitt", "12")]
    [InlineData("Sonilo:CostLimit:Max", "12")]
    public void AValueThatCannotBeUsedIsNamed(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = value }).Build();
        var services = new ServiceCollection();
        services.AddSonilo(configuration.GetSection("Sonilo"));
        using var provider = services.BuildServiceProvider();
        Assert.Contains(key, Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<SoniloClient>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UsersCanMockTheClient()
    {
        using SoniloClient client = new Mock();
        var result = await client.GenerateAsync(new MusicRequest("a"));
        Assert.Equal("asset_1", result.Assets[0].Id);
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.EstimateAsync(new MusicRequest("a")));
        Assert.Throws<InvalidOperationException>(() => client.GetJob("x"));
    }

    private sealed class Mock : SoniloClient
    {
        public override Task<GenerationResult> GenerateAsync(IGenerationRequest request, IProgress<GenerationProgress>? progress = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(SoniloModelFactory.GenerationResult(
                SoniloModelFactory.GenerationJob("job_1"),
                SoniloModelFactory.GenerationJobState("job_1", "success"),
                [SoniloModelFactory.GenerationAsset("asset_1", "audio/wav")]));
    }
}

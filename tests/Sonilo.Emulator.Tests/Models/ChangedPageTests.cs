namespace Sonilo.Emulator.Tests;

/// <summary>Pages that change while the emulator runs.</summary>
public sealed class ChangedPageTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sonilo-");

    private string Page => Path.Combine(folder.FullName, "acme.md");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task ANewLimitHoldsFromTheNextRequestOn()
    {
        await WriteAsync("10");
        await using var service = await Service.StartAsync(options => options.Pages.Add(EmulatorPage.FromFile(Page)));
        Assert.Equal("Input speed must be at most 10", await RefusalAsync(service));

        await WriteAsync("20");

        Assert.Equal("Input speed must be at most 20", await RefusalAsync(service));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'#', (byte)' ', 0xE9, (byte)'\n' }, "SON0003")]
    [InlineData(new byte[] { (byte)'<', (byte)'h', (byte)'t', (byte)'m', (byte)'l', (byte)'>' }, "SON0003")]
    public async Task WhatIsNotAPageIsRefusedAsTheBuildRefusesIt(byte[] content, string id)
    {
        await File.WriteAllBytesAsync(Page, content);

        var refusal = Assert.Throws<InvalidDataException>(() => EmulatorPage.FromFile(Page));

        Assert.Contains(id, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("acme.md", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageThatIsGoneCountsAsItWas()
    {
        await WriteAsync("10");
        await using var service = await Service.StartAsync(options => options.Pages.Add(EmulatorPage.FromFile(Page)));

        File.Delete(Page);

        Assert.Equal("Input speed must be at most 10", await RefusalAsync(service));
    }

    [Fact]
    public async Task APageThatIsAddedCounts()
    {
        await using var service = await Service.StartAsync();
        Assert.Equal("Model model_acme not found", await RefusalAsync(service));

        await WriteAsync("30");
        service.Options.Pages.Add(EmulatorPage.FromFile(Page));

        Assert.Equal("Input speed must be at most 30", await RefusalAsync(service));
    }

    private static async Task<string?> RefusalAsync(Service service) => (await service.SubmitAsync("""{"speed":99}""", "model_acme")).Reason;

    private Task WriteAsync(string maximum) => File.WriteAllTextAsync(Page, $"""
        ## Acme

        **Model ID:** `model_acme`

        | Parameter | Type | Required | Default | Min | Max | Allowed Values | Description |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | `speed` | number | No | - | 1 | {maximum} | - | How fast. |

        """);
}

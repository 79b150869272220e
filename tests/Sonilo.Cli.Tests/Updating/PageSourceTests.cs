using Sonilo.Cli.Updating;

namespace Sonilo.Cli.Tests;

public class PageSourceTests
{
    [Fact]
    public void WithoutAChoiceTheyAreSonilosTwoPages() => Assert.Equal(
        [
            "sonilo.md https://docs.scenario.com/get-started/generation/audio-generation/audio-generation-sonilo/index.md",
            "sonilo-video.md https://docs.scenario.com/get-started/generation/video-generation/video-generation-sonilo/index.md",
        ],
        PageSource.Defaults.Select(source => $"{source.FileName} {source.Location}"));

    [Theory]
    [InlineData("https://docs.scenario.com/get-started/generation/audio-generation/audio-generation-sonilo/index.md", "sonilo.md")]
    [InlineData("https://docs.scenario.com/get-started/generation/audio-generation/audio-generation-xai/index.md", "audio-generation-xai.md")]
    [InlineData("https://example.com/pages/acme.md?version=2", "acme.md")]
    [InlineData("https://example.com/pages/acme", "acme.md")]
    [InlineData("https://example.com/", "example.com.md")]
    [InlineData("https://example.com/..%2f..%2fetc", "-2f..-2fetc.md")]
    [InlineData("mine.md=https://example.com/acme.md", "mine.md")]
    [InlineData("http://localhost:8080/acme.md", "acme.md")]
    public void AFileIsNamedAfterItsPage(string text, string fileName)
    {
        Assert.True(PageSource.TryParse(text, out var source, out var error), error);
        Assert.Equal(fileName, source.FileName);
        Assert.True(PageSource.IsFileName(source.FileName));
    }

    [Theory]
    [InlineData("http://example.com/acme.md")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://")]
    [InlineData("../up.md=https://example.com/acme.md")]
    [InlineData(".hidden.md=https://example.com/acme.md")]
    public void WhatIsNotSafeIsNoSource(string text)
    {
        Assert.False(PageSource.TryParse(text, out _, out var error));
        Assert.NotEmpty(error);
    }
}

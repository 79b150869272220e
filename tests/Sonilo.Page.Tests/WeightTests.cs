using System.Text.RegularExpressions;
using Sonilo.Emulator;

namespace Sonilo.Page.Tests;

/// <summary>What the page is made of: small, all from one place, and nothing that its policy would have to forgive.</summary>
public partial class WeightTests
{
    [Fact]
    public async Task ItIsSmallAndComesInOneRound()
    {
        await using var emulator = await SoniloEmulator.StartAsync();
        using var http = new HttpClient { BaseAddress = emulator.PageAddress };
        var index = await http.GetStringAsync("/");
        var named = Address().Matches(index).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var bytes = index.Length;
        foreach (var file in named)
        {
            var text = await http.GetStringAsync(file);
            bytes += text.Length;

            // A module that another one names first would be a second round.
            Assert.All(Import().Matches(text).Select(match => "/emulator/" + match.Groups[1].Value), module => Assert.Contains(module, named));
            Assert.DoesNotContain("innerHTML", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"https?://(?!www\.w3\.org/2000/svg)", text);
        }

        Assert.InRange(bytes, 10_000, 100_000);
        Assert.DoesNotMatch("<style|<script>| style=| on[a-z]+=", index);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/emulator/main.js")]
    [InlineData("/emulator/api/state")]
    [InlineData("/emulator/nothing")]
    public async Task APolicyForbidsEverythingElse(string path)
    {
        await using var emulator = await SoniloEmulator.StartAsync();
        using var http = new HttpClient { BaseAddress = emulator.PageAddress };
        using var response = await http.GetAsync(path);
        var policy = string.Join(";", response.Headers.GetValues("Content-Security-Policy"));

        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task LookingAtItIsNotCounted()
    {
        await using var emulator = await SoniloEmulator.StartAsync(new() { RateLimit = 1 });
        using var http = new HttpClient { BaseAddress = emulator.PageAddress };
        foreach (var path in new[] { "/", "/openapi.json", "/emulator/api/models", "/emulator/api/state", "/emulator/api/switches" })
        {
            Assert.True((await http.GetAsync(path)).IsSuccessStatusCode, path);
        }

        Assert.Empty(emulator.Requests);
    }

    [Theory]
    [InlineData("POST", "/emulator/api/switches")]
    [InlineData("POST", "/emulator/api/faults")]
    [InlineData("DELETE", "/emulator/api/faults")]
    [InlineData("GET", "/emulator/api/state")]
    public async Task APageOfAnotherSiteCannotUseIt(string method, string path)
    {
        await using var emulator = await SoniloEmulator.StartAsync();
        using var http = new HttpClient { BaseAddress = emulator.PageAddress };
        using var request = new HttpRequestMessage(new(method), path);
        request.Headers.Add("Origin", "https://example.com");

        Assert.Equal(403, (int)(await http.SendAsync(request)).StatusCode);
    }

    [GeneratedRegex("(?:href|src)=\"(/emulator/[^\"]+)\"")]
    private static partial Regex Address();

    [GeneratedRegex("from '\\./([^']+)'")]
    private static partial Regex Import();
}

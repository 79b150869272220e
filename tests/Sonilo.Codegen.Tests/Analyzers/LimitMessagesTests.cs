using System.Globalization;
using Sonilo.Codegen.Analyzers;

namespace Sonilo.Codegen.Tests.Analyzers;

public class LimitMessagesTests
{
    [Theory]
    [InlineData("Duration = 601", "'duration' must be from 1 to 600, but is 601 (Tune, acme.md of 2026-06-15)")]
    [InlineData("Duration = 600.5", "'duration' must be from 1 to 600, but is 600.5 (Tune, acme.md of 2026-06-15)")]
    [InlineData("Duration = double.NaN", "'duration' must be a finite number, but is NaN (Tune, acme.md of 2026-06-15)")]
    [InlineData("Gain = 0.1f", "'gain' must be at most 0.1, but is 0.10000000149011612 (Tune, acme.md of 2026-06-15)")]
    [InlineData("Seed = -1", "'seed' must be at least 0, but is -1 (Tune, acme.md of 2026-06-15)")]
    [InlineData("Loss = 0", "'loss' must be at most -0.5, but is 0 (Tune, acme.md of 2026-06-15)")]
    [InlineData("Loss = long.MaxValue", "'loss' must be at most -0.5, but is 9223372036854775807 (Tune, acme.md of 2026-06-15)")]
    [InlineData("Format = \"mp4\"", "'format' must be one of \"mp3\", \"wav\", but is \"mp4\" (Tune, acme.md of 2026-06-15); did you mean \"mp3\"?")]
    [InlineData("Format = \"something\"", "'format' must be one of \"mp3\", \"wav\", but is \"something\" (Tune, acme.md of 2026-06-15)")]
    [InlineData("Format = \"a\\nb\\u0007\"", "'format' must be one of \"mp3\", \"wav\", but is \"a\\nb\\a\" (Tune, acme.md of 2026-06-15)")]
    [InlineData("Format = default(TuneFormat)", "'format' must be one of \"mp3\", \"wav\", but is default (Tune, acme.md of 2026-06-15)")]
    [InlineData("Steps = 6", "'steps' must be one of 5, 10, but is 6 (Tune, acme.md of 2026-06-15); 5 is nearest")]
    [InlineData("Shift = 5.5", "'shift' takes whole numbers only, but 5.5 has a fraction (Tune, acme.md of 2026-06-15)")]
    [InlineData("NumSamples = (int)2.5", "'numSamples' takes whole numbers only, but (int)2.5 has a fraction (Tune, acme.md of 2026-06-15)")]
    [InlineData("Prompt = \"\"", "'prompt' is required and must not be empty or blank (Tune, acme.md of 2026-06-15)")]
    [InlineData("Prompt = null!", "'prompt' is required and must not be null (Tune, acme.md of 2026-06-15)")]
    [InlineData("Strengths = [2]", "An item of 'strengths' must be from 0 to 1, but is 2 (Tune, acme.md of 2026-06-15)")]
    [InlineData("Tags = [\"brigth\"]", "An item of 'tags' must be one of \"calm\", \"bright\", but is \"brigth\" (Tune, acme.md of 2026-06-15); did you mean \"bright\"?")]
    [InlineData("Images = [null!]", "An item of 'images' must not be null (Tune, acme.md of 2026-06-15)")]
    public async Task SayWhatIsAllowedWhatIsGivenAndWhoSaysSo(string assignment, string expected)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            var source = $"{Requests.Usings} static class Caller {{ static TuneRequest Call(TuneRequest tune) => tune with {{ {assignment} }}; }}";

            var found = Assert.Single(await AnalyzerRun.ReportAsync(new LimitAnalyzer(), AnalyzerRun.CompileWithRequests("Caller.cs", source)));

            Assert.Equal(expected, found.GetMessage(CultureInfo.InvariantCulture));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task WhatNobodySeesIsShownAsAnEscape()
    {
        const string source = Requests.Usings + """
            namespace Sonilo.Models
            {
                public sealed partial record HiddenRequest : Contract
                {
                    [GenerationParameter("hid\u202Eden", AllowedValues = new[] { "a\u2066b" })]
                    public string? Hidden { get; init; }
                    public static HiddenRequest Make() => new() { Hidden = "a\uFEFFb" };
                }
            }
            """;

        var found = Assert.Single(await AnalyzerRun.ReportAsync(new LimitAnalyzer(), AnalyzerRun.CompileWithRequests("Caller.cs", source)));

        Assert.Equal(
            "'hid\\u202Eden' must be one of \"a\\u2066b\", but is \"a\\uFEFFb\"; did you mean \"a\\u2066b\"?",
            found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task ALongListIsCutAndHostileTextIsHarmless()
    {
        var values = string.Join(", ", Enumerable.Range(1, 144).Select(index => $"\"value{index}\"").Prepend("\"{0}\\r\\n\\u2028\"").Append($"\"{new string('x', 10_000)}\""));
        var source = $$"""
            {{Requests.Usings}}
            namespace Sonilo.Models
            {
                public sealed partial record LongRequest : Contract
                {
                    [GenerationParameter("long", AllowedValues = new[] { {{values}} })]
                    public string? Long { get; init; }
                    public static LongRequest Make() => new() { Long = "{{new string('y', 10_000)}}" };
                }
            }
            """;

        var found = Assert.Single(await AnalyzerRun.ReportAsync(new LimitAnalyzer(), AnalyzerRun.CompileWithRequests("Caller.cs", source)));

        var message = found.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains("{0}\\r\\n\\u2028", message, StringComparison.Ordinal);
        Assert.Contains("\"value9\", … (146 in all), but is \"yyy", message, StringComparison.Ordinal);
        Assert.InRange(message.Length, 100, 400);
    }
}

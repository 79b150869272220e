using Sonilo.Codegen.CodeFixes;

namespace Sonilo.Codegen.Tests.CodeFixes;

public class FixTests
{
    [Theory]
    [InlineData("Duration = 601", "Duration = 600")]
    [InlineData("Duration = 0", "Duration = 1")]
    [InlineData("Duration = /* long */ 601 /* seconds */", "Duration = /* long */ 600 /* seconds */")]
    [InlineData("Duration = 600.5", "Duration = 600.0")]
    [InlineData("Duration = 601d", "Duration = 600d")]
    [InlineData("Duration = 601f", "Duration = 600f")]
    [InlineData("Duration = 601L", "Duration = 600L")]
    [InlineData("Duration = 0x300", "Duration = 600")]
    [InlineData("Duration = 1_000", "Duration = 600")]
    [InlineData("Duration = -1", "Duration = 1")]
    [InlineData("Duration = 500 + 500", "Duration = 600")]
    [InlineData("Duration = Many", "Duration = 600")]
    [InlineData("Duration = (601)", "Duration = (600)")]
    [InlineData("Duration = flag ? 601 : 1", "Duration = flag ? 600 : 1")]
    [InlineData("Duration = double.PositiveInfinity", "Duration = 600.0")]
    [InlineData("NumSamples = 4", "NumSamples = 3")]
    [InlineData("NumSamples = (int)4.5", "NumSamples = 3")]
    [InlineData("Loss = 0", "Loss = -0.5")]
    [InlineData("Loss = 0.1f", "Loss = -0.5f")]
    [InlineData("Strengths = [0, 1.5]", "Strengths = [0, 1.0]")]
    [InlineData("Strengths = new[] { 0, 1.5d }", "Strengths = new[] { 0, 1d }")]
    [InlineData("Frames = [500]", "Frames = [240]")]
    [InlineData("Duration = double.MaxValue", "Duration = 600.0")]
    [InlineData("Duration = flag ? 601UL : 1", "Duration = flag ? 600UL : 1")]
    [InlineData("Level = 3", "Level = 2")]
    [InlineData("Level = -1", "Level = 0")]
    [InlineData("Depth = 5u", "Depth = -5")]
    [InlineData("Depth = 5UL", "Depth = -5L")]
    [InlineData("Depth = (System.Nullable<double>)Many", "Depth = -5.0")]
    [InlineData("Count = long.MaxValue", "Count = 9007199254740991")]
    [InlineData("Count = 0x7FFFFFFFFFFFFFFFL", "Count = 9007199254740991L")]
    [InlineData("Gain = 0.1f", "Gain = 0.1")]
    [InlineData("Gain = 1", "Gain = 0.1")]
    [InlineData("Gain = flag ? 1 : 0", "Gain = flag ? 0.1 : 0")]
    [InlineData("Gain = flag switch { true => 1, _ => 0 }", "Gain = flag switch { true => 0.1, _ => 0 }")]
    [InlineData("Frames = new[] { 'x', 500 }", "Frames = new[] { 'x', 240 }")]
    [InlineData("Strengths = new List<double> { 0, /* much */ 2 }", "Strengths = new List<double> { 0, /* much */ 1 }")]
    [InlineData("Strengths = [0, .. new[] { 2.0 }]", "Strengths = [0, .. new[] { 1.0 }]")]
    public Task ANumberIsSetToTheLimitAndKeepsItsKind(string before, string after) => VerifyAsync(before, after);

    [Theory]
    [InlineData("Format = \"mp4\"", "Format = \"mp3\"")]
    [InlineData("Format = \"WAV\"", "Format = \"wav\"")]
    [InlineData("Format = new(\"mp4\")", "Format = new(\"mp3\")")]
    [InlineData("Format = @\"mp4\"", "Format = \"mp3\"")]
    [InlineData("Voice = \"Robot\\, Anythin\"", "Voice = \"Robot, Anything\"")]
    [InlineData("Tags = [\"calm\", \"brigth\"]", "Tags = [\"calm\", \"bright\"]")]
    [InlineData("Steps = 6", "Steps = 5")]
    [InlineData("Steps = 600", "Steps = 10")]
    [InlineData("Rate = 0.6", "Rate = 0.5")]
    [InlineData("Rate = 7", "Rate = 1")]
    [InlineData("Shift = 9.5", "Shift = 10.0")]
    [InlineData("NumSamples = (int)2.5", "NumSamples = 2")]
    [InlineData("Grade = 0", "Grade = 1")]
    [InlineData("Grade = 3", "Grade = 4")]
    [InlineData("Quote = \"say hi\"", "Quote = \"say \\\"hi\\\"\"")]
    [InlineData("Quote = \"backslash\"", "Quote = \"back\\\\slash\"")]
    [InlineData("Quote = \"twolines\"", "Quote = \"two\\nlines\"")]
    [InlineData("Quote = \"{1}\"", "Quote = \"{0}\"")]
    public Task AValueIsReplacedByTheNearestAllowedOne(string before, string after) => VerifyAsync(before.Replace("\\,", ",", StringComparison.Ordinal), after);

    [Theory]
    [InlineData("StartOffset = 12", "StartOffset = 10")]
    [InlineData("StartOffset = 16.5", "StartOffset = 20.0")]
    [InlineData("StartOffset = 15", null)]
    [InlineData("StartOffset = 34", "StartOffset = 30")]
    [InlineData("StartOffset = 40", "StartOffset = 30")]
    [InlineData("StartOffset = double.PositiveInfinity", "StartOffset = 30.0")]
    [InlineData("StartOffset = -1", "StartOffset = 0")]
    [InlineData("Gain = 0.26", "Gain = 0.3")]
    [InlineData("Gain = -0.26", "Gain = -0.3")]
    [InlineData("Odd = 4", null)]
    [InlineData("Marks = [0.5, 0.7]", "Marks = [0.5, 0.5]")]
    [InlineData("Prompt = \"ab\"", null)]
    [InlineData("Prompt = \"abcdefghijk\"", null)]
    public Task ANumberOffItsStepIsSetToTheNearestOnIt(string before, string? after) => VerifyAsync(before, after, "SceneRequest");

    [Theory]
    [InlineData("Format = \"something else\"")]
    [InlineData("Duration = double.NaN")]
    [InlineData("Weight = double.PositiveInfinity")]
    [InlineData("Prompt = \"\"")]
    [InlineData("Gain = number = 1")]
    [InlineData("Images = [null!]")]
    public Task NothingIsOfferedWhereNothingIsKnown(string assignment) => VerifyAsync(assignment, null);

    private static async Task VerifyAsync(string before, string? after, string request = "TuneRequest")
    {
        string Source(string assignment) =>
            $"static class Caller {{ const int Many = 601; static {request} Call({request} tune, bool flag, int number) => tune with {{ {assignment} }}; }}";
        var document = FixRun.Callers((await FixRun.SolutionAsync([Source(before)])).Projects.Single()).Single();

        var (title, source) = await FixRun.ApplyAsync(document, new ClampToLimitFix(), new NearestValueFix());

        Assert.Equal(after is null, title is null);
        Assert.Equal(Source(after ?? before), source);
        if (after is not null)
        {
            Assert.Empty(await FixRun.ReportAsync(document.WithText(Microsoft.CodeAnalysis.Text.SourceText.From(Analyzers.Requests.Usings + source)).Project));
        }
    }
}

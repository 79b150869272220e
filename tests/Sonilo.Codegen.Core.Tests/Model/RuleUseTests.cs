using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Model;

public class RuleUseTests
{
    private static readonly EquatableArray<ParameterSpec> Parameters =
    [
        new() { Name = "prompt", Type = ParameterType.String },
        new() { Name = "length", Type = ParameterType.Number },
        new() { Name = "video", Type = ParameterType.File },
        new() { Name = "loop", Type = ParameterType.Boolean },
        new() { Name = "marks", Type = ParameterType.NumberArray },
        new() { Name = "bare", Type = ParameterType.InputsArray },
        new() { Name = "segments", Type = ParameterType.InputsArray, Items = new([new() { Name = "start", Type = ParameterType.Number }, new() { Name = "text", Type = ParameterType.String }]) },
        new() { Name = "others", Type = ParameterType.InputsArray, Items = new([new() { Name = "end", Type = ParameterType.Number }]) },
    ];

    [Theory]
    [InlineData("prompt excludes segments")]
    [InlineData("at least one of prompt, marks, bare")]
    [InlineData("prompt required when length is 4")]
    [InlineData("prompt required when loop is true")]
    [InlineData("segments.start + length < video.duration")]
    [InlineData("segments contiguous from start to start")]
    public void ItCanBeEnforced(string text) => Assert.Null(WhyNot(text));

    [Theory]
    [InlineData("prompt excludes nobody", "there is no parameter 'nobody'")]
    [InlineData("prompt excludes prompt", "it names a parameter twice")]
    [InlineData("at most one of prompt, loop, prompt", "it names a parameter twice")]
    [InlineData("prompt required when video is x", "'video' has no values to compare")]
    [InlineData("prompt required when marks is 4", "'marks' has no values to compare")]
    [InlineData("bare contiguous from start to end", "'bare' has no table of its items")]
    [InlineData("marks contiguous from start to end", "'marks' is not an inputs_array")]
    [InlineData("segments contiguous from start to end", "the items of 'segments' have no parameter 'end'")]
    [InlineData("segments contiguous from start to text", "'segments.text' is not a number")]
    [InlineData("length < video", "'video' is a file: write 'video.duration'")]
    [InlineData("length < video.size", "'size' of a file is not known before it is sent")]
    [InlineData("length < prompt", "'prompt' is not a number")]
    [InlineData("length < marks", "'marks' is not a number")]
    [InlineData("length.end < 5", "'length' is not a number")]
    [InlineData("segments.start < others.end", "it compares the items of two lists")]
    public void ItCannotBeEnforced(string text, string reason) => Assert.Equal(reason, WhyNot(text));

    private static string? WhyNot(string text)
    {
        Assert.True(RuleParser.TryParse(text, out var rule));
        return RuleUse.WhyNot(Parameters, rule!);
    }
}

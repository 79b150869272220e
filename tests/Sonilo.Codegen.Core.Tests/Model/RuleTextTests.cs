using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Model;

public class RuleTextTests
{
    public static TheoryData<string, ModelRule> Rules => new()
    {
        { "image required with lastFrameImage", new RequiredWith("image", "lastFrameImage") },
        { "prompt required without segments", new RequiredWithout("prompt", "segments") },
        { "strength required when mode is precise, 4", new RequiredWhen("strength", "mode", ["precise", "4"]) },
        { "a required when b is \"Anything, Robot\", \"\", \"say \\\"x\\\"\"", new RequiredWhen("a", "b", ["Anything, Robot", "", "say \"x\""]) },
        { "a required when b is two words", new RequiredWhen("a", "b", ["two words"]) },
        { "a required when b is \" x \"", new RequiredWhen("a", "b", [" x "]) },
        { "a required when b is \"x\\u007cy\\u0060\\u000a\"", new RequiredWhen("a", "b", ["x|y`\n"]) },
        { "prompt excludes segments", new Excludes("prompt", "segments") },
        { "at most one of a, b, c", new AtMostOne(["a", "b", "c"]) },
        { "at least one of a, b", new AtLeastOne(["a", "b"]) },
        { "segments contiguous from start to end", new Contiguous("segments", "start", "end") },
        { "segments.end <= video.duration", new Relation([new("segments", "end")], RelationOperator.AtMost, [new("video", "duration")]) },
        { "with required with without", new RequiredWith("with", "without") },
        { "a excludes required", new Excludes("a", "required") },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void ARuleIsWrittenAsItIsRead(string text, ModelRule rule)
    {
        Assert.True(RuleParser.TryParse(text, out var read));
        Assert.Equal(rule, read);
        Assert.Equal(text, RuleText.Of(rule));
    }

    [Theory]
    [InlineData("start + length <= video.duration", "start + length <= video.duration")]
    [InlineData("a<b", "a < b")]
    [InlineData("a>=0.5", "a >= 0.5")]
    [InlineData("1 + b_2 > -3", "1 + b_2 > -3")]
    [InlineData("a ≤ b", "a <= b")]
    [InlineData("  prompt   excludes\tsegments ", "prompt excludes segments")]
    [InlineData("a required when b is \"x\",y ,  z", "a required when b is x, y, z")]
    [InlineData("at most one of a,b", "at most one of a, b")]
    public void AnotherSpellingIsWrittenInTheUsualOne(string text, string expected)
    {
        Assert.True(RuleParser.TryParse(text, out var rule));
        Assert.Equal(expected, RuleText.Of(rule!));
    }

    [Theory]
    [InlineData("<= b")]
    [InlineData("a <=")]
    [InlineData(".b <= c")]
    [InlineData("a. <= c")]
    [InlineData("a + + b < c")]
    [InlineData("a-b < c")]
    [InlineData("")]
    [InlineData("a required")]
    [InlineData("a required with")]
    [InlineData("a required with b c")]
    [InlineData("a required when b is")]
    [InlineData("a required when b is x,")]
    [InlineData("a required when b is \"x")]
    [InlineData("a required when b is \"\\q\"")]
    [InlineData("a required when b is \"\\u12\"")]
    [InlineData("a required when b is \"x\" y")]
    [InlineData("a excludes 1b")]
    [InlineData("at most one of a")]
    [InlineData("at least one of a, ")]
    [InlineData("At most one of a, b")]
    [InlineData("a contiguous from b")]
    [InlineData("a contiguous from b to c d")]
    public void WhatIsNoRuleIsNotRead(string text)
    {
        Assert.False(RuleParser.TryParse(text, out var rule));
        Assert.Null(rule);
    }
}

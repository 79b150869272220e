using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Model;

public class RelationTextTests
{
    [Theory]
    [InlineData("start + length <= video.duration", "start + length <= video.duration")]
    [InlineData("a<b", "a < b")]
    [InlineData("a>=0.5", "a >= 0.5")]
    [InlineData("1 + b_2 > -3", "1 + b_2 > -3")]
    [InlineData("a ≤ b", "a <= b")]
    public void ARelationIsWrittenAsItIsRead(string text, string expected)
    {
        Assert.True(RelationParser.TryParse(text, out var relation));
        Assert.Equal(expected, RelationText.Of(relation!));
    }

    [Theory]
    [InlineData("<= b")]
    [InlineData("a <=")]
    [InlineData(".b <= c")]
    [InlineData("a. <= c")]
    [InlineData("a + + b < c")]
    [InlineData("a-b < c")]
    [InlineData("")]
    public void WhatIsNotARelationIsNotRead(string text)
    {
        Assert.False(RelationParser.TryParse(text, out var relation));
        Assert.Null(relation);
    }
}

using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Tests;

public class SuggestionTests
{
    private static readonly string[] Known = ["check", "completion", "diff", "export", "models", "update"];

    [Theory]
    [InlineData("modles", "models")]
    [InlineData("chekc", "check")]
    [InlineData("CHECK", "check")]
    [InlineData("udpate", "update")]
    [InlineData("dif", "diff")]
    [InlineData("exports", "export")]
    [InlineData("complation", "completion")]
    public void TheNearestWordIsMeant(string word, string meant) => Assert.Equal($" Did you mean '{meant}'?", Suggestion.For(word, Known));

    [Theory]
    [InlineData("sing")]
    [InlineData("")]
    [InlineData("moderate")]
    public void NothingNearIsNothingMeant(string word) => Assert.Equal("", Suggestion.For(word, Known));

    [Fact]
    public void OfTwoThatAreEquallyNearTheFirstInOrderIsMeant() => Assert.Equal("ab", Suggestion.Nearest("aa", ["ac", "ab"]));
}

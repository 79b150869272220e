using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

public class ReadingInvisibleTextTests
{
    // Bidirectional embeddings, overrides and isolates, marks, an invisible operator, a byte order mark in the text, a tag.
    public static TheoryData<string> Hidden =>
        ["\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u200E", "\u200F", "\u061C", "\u2063", "\uFEFF", "\U000E0061"];

    public static TheoryData<string> Shaping => ["\u00AD", "\u200B", "\u200C", "\u200D", "\u2060"];

    [Theory]
    [MemberData(nameof(Hidden))]
    public void AHiddenCharacterIsReportedAtItsCell(string hidden) => Pages.Only(
        Pages.Page($"| `p` | string | No | - | - | - | - | one {hidden}two |"), PageProblems.InvisibleCharacter, $"one {hidden}two");

    [Fact]
    public void AnEntityIsReadForWhatItStandsFor()
    {
        var problem = Pages.Only(Pages.Page("| `p` | string | No | - | - | - | - | one &#x202E;two |"), PageProblems.InvisibleCharacter, "one &#x202E;two");

        Assert.Contains("U+202E", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Shaping))]
    public void WhatShapesItsNeighboursMayBeInProseAndNowhereElse(string shaping)
    {
        Assert.Empty(PageReader.Read("", Pages.Page($"| `p` | string | No | - | - | - | - | one{shaping}two |")).Problems);
        Pages.Only(Pages.Page($"| `p` | string | No | - | - | - | `a{shaping}b` | - |"), PageProblems.InvisibleCharacter, $"`a{shaping}b`");
        Pages.Only(Pages.Page($"| `p{shaping}` | string | No | - | - | - | - | - |"), PageProblems.InvisibleCharacter, $"`p{shaping}`");
    }

    [Fact]
    public void HeadingsAndDescriptionsAreLookedAtToo()
    {
        var page = Pages.Page("| `p` | string | No | - | - | - | - | - |");

        Pages.Only(page.Replace("## Tune", "## Tune\u202E", StringComparison.Ordinal), PageProblems.InvisibleCharacter, "## Tune\u202E");
        Pages.Only(page.Replace("Makes a tune.", "Makes a \u2066tune.", StringComparison.Ordinal), PageProblems.InvisibleCharacter, "Makes a \u2066tune.");
    }

    [Theory]
    [MemberData(nameof(Hidden))]
    [MemberData(nameof(Shaping))]
    public void GeneratedCodeHasNone(string hidden)
    {
        var text = $"a{hidden}b";
        var page = (Pages.Head + Pages.Section($"| `{text}` | {text} | No | `{text}` | - | - | `{text}` | {text} *{text}* [{text}](https://example.com/{text}) |"))
            .Replace("Makes a tune.", text, StringComparison.Ordinal).Replace("## Tune", "## " + text, StringComparison.Ordinal)
            .Replace("`txt2audio`", $"`{text}`", StringComparison.Ordinal);
        var set = new PageSet([PageReader.ReadModels($"{text}.md", page)]);

        Assert.All(GeneratedFiles.Of(set, CodeTarget.Newest), file => Assert.Null(InvisibleText.FirstIn(file.Text, isProse: false)));
    }

    [Theory]
    [MemberData(nameof(Hidden))]
    public void MessagesShowAnEscape(string hidden)
    {
        var message = Assert.Single(PageReader.Read("", Pages.Page($"| `p` | a{hidden}b | No | - | - | - | - | - |")).Problems, problem => problem.Descriptor == PageProblems.UnknownType).Message;

        Assert.Null(InvisibleText.FirstIn(message, isProse: false));
        Assert.Contains("'a\\u", message, StringComparison.Ordinal);
    }

    [Fact]
    public void EmojiOfSeveralPartsAreProse() =>
        Assert.Empty(PageReader.Read("", Pages.Page("| `p` | string | No | - | - | - | - | For 👩‍💻 and ❤️. |")).Problems);
}

using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

public class ReadingHeadsTests
{
    [Theory]
    [InlineData("title: Acme | Scenario Docs", "Acme")]
    [InlineData("title: \"A | B | Scenario Docs\"", "A | B")]
    [InlineData("title:   Acme  ", "Acme")]
    [InlineData("x: y\ntitle: Acme | Docs\nz: 1", "Acme")]
    [InlineData("title: 'Acme | Docs'", "Acme")]
    [InlineData("title: \"Acme'", "\"Acme'")]
    [InlineData("title: \"", "\"")]
    [InlineData("title: \"\"", null)]
    [InlineData("title: A | B | Docs", "A | B")]
    [InlineData("title: A|B", "A|B")]
    [InlineData("subtitle: No", null)]
    [InlineData("title: First\ntitle: Second", "First")]
    [InlineData("title:", null)]
    [InlineData("x: y", null)]
    public void TheTitleIsTheFrontMattersWithoutTheSite(string yaml, string? title) =>
        Assert.Equal(title, HeadReader.Read($"---\n{yaml}\n---\n").Title);

    [Theory]
    [InlineData("> This page is auto-generated. Last updated: 2026-06-15.", "2026-06-15")]
    [InlineData(">Last updated: 2026-06-15", "2026-06-15")]
    [InlineData("> Text.\n> last updated:   2026-06-15. More.", "2026-06-15")]
    [InlineData("> Last updated: **2026-06-15**.", null)]
    [InlineData("  > Last updated: 2026-06-15", "2026-06-15")]
    [InlineData("> Last updated:\t2026-06-15\tor so", "2026-06-15")]
    [InlineData("> Last updated: 2026-06-15**.", "2026-06-15")]
    [InlineData("> Last updated: 2026-06-15\n> Last updated: 2026-07-15", "2026-06-15")]
    [InlineData("---\nx: > Last updated: 2026-06-15\n---\n", null)]
    [InlineData("> Last updated: 2026-6-15", null)]
    [InlineData("> Last updated: 2026-02-30.", null)]
    [InlineData("> Last updated: June 15.", null)]
    [InlineData("Last updated: 2026-06-15.", null)]
    [InlineData("", null)]
    public void TheDateIsThatOfTheBlockQuote(string text, string? date) => Assert.Equal(date, HeadReader.Read(text).Date);

    [Fact]
    public void ADateThatIsNoneIsReportedAtTheDate() =>
        Pages.Only(
            Pages.Page("| `p` | string | No | - | - | - | - | - |").Replace("2026-06-15", "2026-02-30", StringComparison.Ordinal),
            PageProblems.UnreadableDate,
            "2026-02-30");

    [Fact]
    public void ATitleAfterTheFrontMatterIsText() => Assert.Null(HeadReader.Read("---\nx: y\n---\ntitle: Acme\n").Title);

    [Fact]
    public void AMissingDateIsMentionedAfterTheFrontMatter()
    {
        var page = "---\ntitle: Acme\n---\n\n" + Pages.Section("| `p` | string | No | - | - | - | - | - |");

        var problem = Assert.Single(PageReader.Read("", page).Problems);

        Assert.Equal((PageProblems.MissingDate, new LinePosition(3, 0)), (problem.Descriptor, problem.Start));
    }

    [Fact]
    public void AMissingDateIsMentionedOnAPageOnly()
    {
        var page = Pages.Section("| `p` | string | No | - | - | - | - | - |");

        Assert.Equal([PageProblems.MissingDate.Id], Pages.Ids(PageReader.Read("", page)));
        Assert.Empty(PageReader.Read("", page, PageKind.Supplement).Problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# A readme\n\nText.\n")]
    [InlineData("## Only prose\n\nText.\n")]
    public void APageWithoutAModelIsReported(string text) =>
        Assert.Contains(PageProblems.PageWithoutModel.Id, Pages.Ids(PageReader.Read("readme.md", text)));
}

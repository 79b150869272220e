using System.Text;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

public class PageTextTests
{
    private static readonly string Page = Pages.Page("| `p` | string | No | - | - | - | `café`, `😀` | Naïve — “so” |");

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void AFileWithAByteOrderMarkIsReadInItsEncoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal(new PageText(Page), PageText.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Page)]));
    }

    [Fact]
    public void AFileWithoutOneIsUtf8() => Assert.Equal(new PageText(Page), PageText.Decode(Encoding.UTF8.GetBytes(Page)));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    public void ShortFilesAreText(string text) => Assert.Equal(new PageText(text), PageText.Decode(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void AReplacementCharacterThatTheFileHasIsText() =>
        Assert.Equal(new PageText("a\uFFFDb"), PageText.Decode(Encoding.UTF8.GetBytes("a\uFFFDb")));

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("us-ascii-with-a-stray-byte")]
    public void ThePlaceOfTheFirstByteThatIsNotUtf8IsKnown(string encoding)
    {
        var bytes = encoding == "iso-8859-1"
            ? Encoding.Latin1.GetBytes("one\ntwo café\nthree è")
            : [.. "one\ntwo caf"u8, 0xC3, .. "\nthree"u8];

        Assert.Equal(11, PageText.Decode(bytes).BadOffset);
    }

    [Fact]
    public void AGenuineReplacementCharacterBeforeIsNotTakenForTheFirst() =>
        Assert.Equal(3, PageText.Decode([.. "\uFFFD—a"u8, 0xE9, .. "\uFFFD"u8]).BadOffset);

    [Fact]
    public void APageThatIsNotUtf8IsRefusedAtItsFirstBadByte()
    {
        var page = PageText.Decode(Encoding.Latin1.GetBytes(Pages.Page("| `p` | string | No | - | - | - | `café` | - |")));

        var reading = PageReader.Read("page.md", page.Text, badOffset: page.BadOffset);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(
            "page.md(25,39): error SON0003: The file is not UTF-8 text from line 25 on: name a Markdown page instead that is saved as UTF-8",
            problem.ToString());
        Assert.Empty(reading.Page.Models);
    }

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html><body>")]
    [InlineData("\uFEFF\n  <html lang=\"en\">")]
    [InlineData("<?xml version=\"1.0\"?>\n<html>")]
    public void AnHtmlPageIsRefusedAsSuch(string text)
    {
        var problem = Assert.Single(PageReader.Read("page.md", text).Problems);

        Assert.Equal(PageProblems.PageNotText, problem.Descriptor);
        Assert.Contains("The file is HTML", problem.Message, StringComparison.Ordinal);
        Assert.Empty(PageReader.ReadModels("page.md", text).Models);
    }

    [Fact]
    public void ANullCharacterIsShownAtItsLine() =>
        Assert.Contains("line 3 has a null character", Assert.Single(PageReader.Read("x", "a\nb\nc\0d").Problems).Message, StringComparison.Ordinal);
}

using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

public class ReadingDescriptionsTests
{
    private static ProseRun[] Runs(string cell) =>
        [.. Pages.Parameter($"| `p` | string | No | - | - | - | - | {cell} |").Description.Runs];

    [Theory]
    [InlineData("How long it is.", "How long it is.")]
    [InlineData("‘upbeat’ — “epic” & <3 > 2", "‘upbeat’ — “epic” & <3 > 2")]
    [InlineData("a \\<frame>N\\</frame> b", "a <frame>N</frame> b")]
    [InlineData("a <b>bold</b> c", "a <b>bold</b> c")]
    [InlineData("&amp; &lt;x&gt; &#65;", "& <x> A")]
    [InlineData("[not a link][ref]", "[not a link][ref]")]
    [InlineData("file\\_array and \\| pipe", "file_array and | pipe")]
    public void PlainTextIsOneRun(string cell, string expected) =>
        Assert.Equal([new ProseRun(ProseKind.Text, expected)], Runs(cell));

    [Fact]
    public void FormattingBecomesRuns() =>
        Assert.Equal(
            [
                new(ProseKind.Text, "Use "), new(ProseKind.Code, "a|b"), new(ProseKind.Text, " with "),
                new(ProseKind.Emphasis, "great "), new(ProseKind.Code, "c"), new(ProseKind.Text, ", see "),
                new(ProseKind.Link, "the docs", "/api/x"), new(ProseKind.Text, " or "), new(ProseKind.Link, "http://a.b", "http://a.b"),
            ],
            Runs("Use `a\\|b` with **great `c`**, see [the *docs*](/api/x) or <http://a.b>"));

    [Theory]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("")]
    public void ADashIsNoDescription(string cell) => Assert.Empty(Runs(cell));

    [Fact]
    public void AModelIsDescribedByItsParagraphsUpToTheLabels()
    {
        var model = SectionReader.ReadModel("## N\n\nOne\nline.\n\nTwo `x`.\n\n**Model ID:** `model_n`\n\nNot this.\n\n" + Pages.Header)!;

        Assert.Equal("One line.\n\nTwo x.", model.Description.ToPlainText());
        Assert.Equal(ProseKind.ParagraphBreak, model.Description.Runs[1].Kind);
    }

    [Fact]
    public void AModelMayHaveNoDescription() =>
        Assert.True(SectionReader.ReadModel("## N\n\n**Model ID:** `model_n`\n\n" + Pages.Header)!.Description.IsEmpty);

    [Theory]
    [InlineData("Kling 2.1 (Pro) & Co. — new", "Kling 2.1 (Pro) & Co. — new")]
    [InlineData("A *b* `c` [d](e) \\# ##", "A b c d #")]
    public void AHeadingIsPlainText(string heading, string expected) =>
        Assert.Equal(expected, SectionReader.ReadModel($"## {heading}\n\n**Model ID:** `model_n`\n\n" + Pages.Header)!.Name);
}

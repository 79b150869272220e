using System.Text;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Core.Tests.Emission;

public class XmlDocTests
{
    [Fact]
    public void ProseKeepsItsCodeItsEmphasisAndItsLinks() => Assert.Equal(
        "Use <c>a&lt;b</c> or <i>c</i> as in <see href=\"https://e.com/\">d</see>.",
        XmlDoc.Of(Prose(
            (ProseKind.Text, "Use ", null), (ProseKind.Code, "a<b", null), (ProseKind.Text, " or ", null), (ProseKind.Emphasis, "c", null),
            (ProseKind.Text, " as in ", null), (ProseKind.Link, "d", "https://e.com/"), (ProseKind.Text, ".", null))));

    [Theory]
    [InlineData(ProseKind.Text, "a b c")]
    [InlineData(ProseKind.Emphasis, "a <i>b</i> c")]
    [InlineData(ProseKind.Link, "a <see href=\"http://e.com\">b</see> c")]
    [InlineData(ProseKind.Code, "a<c>b</c>c")]
    public void BlanksAroundAPieceStayOutsideOfIt(ProseKind kind, string expected) =>
        Assert.Equal(expected, XmlDoc.Of(Prose((ProseKind.Text, "a", null), (kind, " b ", "http://e.com"), (ProseKind.Text, "c", null))));

    [Theory]
    [InlineData(ProseKind.Code)]
    [InlineData(ProseKind.Emphasis)]
    [InlineData(ProseKind.Link)]
    public void APieceWithoutTextIsNotAnElement(ProseKind kind) =>
        Assert.Equal("ac", XmlDoc.Of(Prose((ProseKind.Text, "a", null), (kind, "", "http://e.com"), (ProseKind.Text, "c", null))));

    [Fact]
    public void ABlankAloneIsOneBlank() =>
        Assert.Equal("a c", XmlDoc.Of(Prose((ProseKind.Text, "a", null), (ProseKind.Emphasis, "", null), (ProseKind.Text, " ", null), (ProseKind.Text, "c", null))));

    [Fact]
    public void ParagraphsAreParagraphs() => Assert.Equal(
        "a<para/>b", XmlDoc.Of(Prose((ProseKind.Text, "a", null), (ProseKind.ParagraphBreak, "", null), (ProseKind.Text, "b", null))));

    [Fact]
    public void CodeIsCode() => Assert.Equal("<c>a &amp; b</c>", XmlDoc.Code("a & b"));

    [Fact]
    public void AShortElementIsOneLine() => Assert.Equal("  /// <summary>Short.</summary>\n", Element("Short."));

    [Theory]
    [InlineData(99, 1)]
    [InlineData(100, 3)]
    public void AnElementIsOneLineAsLongAsItFits(int length, int lines) =>
        Assert.Equal(lines, Element(new string('x', length), " x").Split('\n').Length - 1);

    [Fact]
    public void ALongElementBreaksAtItsBlanks()
    {
        var lines = Element(string.Join(' ', Enumerable.Repeat("word", 60))).Split('\n');

        Assert.Equal(("  /// <summary>", "  /// </summary>", ""), (lines[0], lines[^2], lines[^1]));
        Assert.Equal(Enumerable.Repeat("word", 60), lines[1..^2].SelectMany(line => line["  /// ".Length..].Split(' ')));
        Assert.All(lines, line => Assert.True(line.Length <= 120, line));
        Assert.True(lines[1].Length > 100, lines[1]);
    }

    [Fact]
    public void NoLineBreaksInsideATag()
    {
        var link = $"<see href=\"https://e.com/\" title=\"{string.Join(' ', Enumerable.Repeat("word", 40))}\">text</see>";

        Assert.Contains(link, Element("Before " + link + " after."), StringComparison.Ordinal);
    }

    [Fact]
    public void AWordWithoutBlanksStaysWhole()
    {
        var word = new string('x', 300);

        Assert.Contains(" " + word + "\n", Element(word), StringComparison.Ordinal);
    }

    private static string Element(string xml, string attribute = "")
    {
        var code = new StringBuilder();
        XmlDoc.Append(code, "  ", "summary", xml, attribute);
        return code.ToString();
    }

    private static Prose Prose(params (ProseKind Kind, string Text, string? Target)[] runs) =>
        new(runs.Select(run => new ProseRun(run.Kind, run.Text, run.Target)).ToEquatableArray());
}

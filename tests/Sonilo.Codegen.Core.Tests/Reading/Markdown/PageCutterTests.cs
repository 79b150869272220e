using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Syntax;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

public class PageCutterTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().Build();

    // Lines that open, close or look like what can hide a heading. There is no "--": before the line that closes front matter it
    // makes Markdig miss that line.
    private static readonly string[] Lines =
    [
        "## A", "## B", "  ## C", "   ## D", "    ## E", "\t## F", "##", "## ", "##\tG", "##H", "### I", "# J", "\\## K", "> ## L", "- ## M",
        "```", "~~~", "````", "  ```", "   ~~~ x", "    ```", "``` a`b", "```x", "~~~~", "``", "```  ",
        "<!--", "-->", "<!-- x -->", "x <!--", "<!-->", "<div>", "</div>", "<div", "<p/>", "<pre>", "</pre>", "x</PRE>", "<script>", "</script>", "<pre",
        "<x-y a='b'>", "<x", "<x a=b c>", "</x >", "<b> text", "<?php", "?>", "<!DOCTYPE", "<![CDATA[", "]]>", "<a href=\"x\" />",
        "---", "...", "***", "===", "----", "_ _ _", "- - -", "---  ", "", "", "", " ", "text", "| a | b |", "| - | - |", "    code", "[x]: y",
    ];

    // Lists and quotes: what stands in them is no heading of the page, and they go on without their markers.
    private static readonly string[] Containers = ["- a", "-", "1. a", "2) b", "* a", "> a", ">", "> - a", "  a", "   ## N", " ## O", "  ```", "> ```", "- ```"];

    // What pages are made of: none of it can hide a heading, so such pages are cut by their lines alone. They begin with another
    // line than "---", because Markdig misses the end of front matter after "-".
    private static readonly string[] Plain =
    [
        "## A", "## B", "##", "## ", "##\tC", "##D", "### E", "# F", "\\## G", "> ## H", "- ## I", "text", "**Model ID:** `model_a`", "*a", "[x]: y", "[x]:",
        "'t", "[x", "| a | b |", "| - | - |", "|-|", "a | b", "- | -", "- a", "-", "1. a", "2) b", "+", "> a", ">", "> - a", "> ```", "- ```", "- <div>", "> <!--",
        "  a", "   - a", "    a", "\ta", "===", "---", "***", "- - -", "...", "`a", "``", "a <!-- b", "&lt;", "", "", "", " ", "\u00a0## J", "\v## K", "#\u00a0L",
    ];

    private static int[] HeadingsOf(string page) =>
    [
        .. Markdown.Parse(page, Pipeline).OfType<HeadingBlock>()
            .Where(heading => heading is { Level: 2, IsSetext: false })
            .Select(heading => page.LastIndexOfAny(['\n', '\r'], heading.Span.Start) + 1),
    ];

    private static Gen<string> PagesOf(string[] lines) =>
        from chosen in Gen.Elements(lines).ListOf()
        from lineBreak in Gen.Elements("\n", "\r\n", "\r")
        select string.Join(lineBreak, chosen);

    private static void AgreesWithMarkdig(string[] lines, int count, string begin = "") =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count).WithEndSize(30),
            Prop.ForAll(PagesOf(lines).Select(page => begin + page).ToArbitrary(), page =>
                Assert.Equal(HeadingsOf(page), PageCutter.Cut(page).Sections.Select(section => section.Start))));

    [Fact]
    public void CutsAreWhereMarkdigHasHeadings() => AgreesWithMarkdig(Lines, 20_000);

    // What random pages have only once in 100,000.
    [Theory]
    [InlineData("---\n...\n</pre>\n## A", 1)]
    [InlineData("---\n...\n## A\n...", 1)]
    [InlineData("---\n...\n```\n---\n## A", 0)]
    [InlineData("---\n---\n</pre>\n## A", 0)]
    [InlineData("---\n\n...\n</pre>\n## A", 0)]
    public void FrontMatterEndsWhereMarkdigHasItEnd(string page, int sections)
    {
        Assert.Equal(HeadingsOf(page), PageCutter.Cut(page).Sections.Select(section => section.Start));
        Assert.Equal(sections, PageCutter.Cut(page).Sections.Count);
    }

    [Fact]
    public void PlainPagesAreCutWhereMarkdigHasHeadings() => AgreesWithMarkdig(Plain, 20_000, "# Page\n");

    [Fact]
    public void PlainPagesWithOneLineThatIsNotAreCutWhereMarkdigHasHeadings() => AgreesWithMarkdig([.. Plain, .. Plain, "```", "<!--", "  ## M"], 5_000, "# Page\n");

    [Fact]
    public void CutsAreWhereMarkdigHasHeadingsAmongListsAndQuotes() => AgreesWithMarkdig([.. Lines.Take(15), "", "", "text", .. Containers], 5_000);

    [Fact]
    public void HeadAndSectionsAreTheWholePage() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(PagesOf(Lines).ToArbitrary(), page =>
        {
            var cut = PageCutter.Cut("\uFEFF" + page);
            var offset = 1;
            foreach (var span in cut.Sections.Prepend(cut.Head))
            {
                Assert.Equal(offset, span.Start);
                offset = span.End;
            }

            Assert.Equal(page.Length + 1, offset);
        }));

    [Fact]
    public void ASectionDoesNotSeeTheLinkDefinitionsOfAnother()
    {
        var page = Pages.Page("| `p` | string | No | - | - | - | - | see [x][ref] |") + "\n## Links\n\n[ref]: https://example.com\n";

        Assert.Equal("see [x][ref]", PageReader.Read("", page).Page.Models[0].Parameters[0].Description.ToPlainText());
    }

    /// <summary>Markdig would take minutes for one of the sections: the others are cut as if it were not there.</summary>
    [Fact]
    public void AHostileSectionDoesNotKeepTheOthersFromBeingCut()
    {
        var hostile = string.Concat(Enumerable.Range(0, 3000).Select(level => new string(' ', level * 2) + "- a\n"));

        var reading = PageReader.Read("", Pages.Page("| `p` | string | No | - | - | - | - | - |") + "\n<!-- a -->\n\n## Deep\n\n" + hostile + "\n## End\n\nText.\n");

        Assert.Equal(["SON0004"], Pages.Ids(reading));
        Assert.Single(reading.Page.Models);
    }
}

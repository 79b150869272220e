using FsCheck;
using FsCheck.Fluent;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Core.Tests.Reading;

public class ReadingHostilePagesTests
{
    private static readonly string[] Tricks =
    [
        "[", "![", "*a_", "*a **b ", "` `` ", "<", "<a ", "<!--a", "x<?a", "x<![CDATA[", "|", "|a\n", ">", "- ", "1) ", "[](", "[a](<b", "](", "&", "&#1",
        "\\", "*", "_a ", "**a b** ", ":|", "[a]: x\n", "[a][", "> - ", "a", "\t", "#", "## a\n", "\r", "{", "\u2028", "|*a ", "|[", "~~~\n", "“, ",
        "| `p` | string |\n", "**Model ID:** ", "- a\n  ", "\ud800", "a\n===\n", "- - - \n", "1. a\n", "-|-\n", "&#x41;", "<a b='", "`a ``b ```c ", "[a](((", "[^1]: a\n",
    ];

    public static TheoryData<string> AllTricks => [.. Tricks.Select(trick => string.Concat(trick.Select(character => ((int)character).ToString("X4"))))];

    [Theory]
    [MemberData(nameof(AllTricks))]
    public void RepetitionNeitherThrowsNorTakesLong(string encoded)
    {
        var trick = string.Concat(Convert.FromHexString(encoded).Chunk(2).Select(pair => (char)((pair[0] << 8) | pair[1])));
        var repeated = string.Concat(Enumerable.Repeat(trick, 100_000 / trick.Length));
        foreach (var page in new[] { repeated, "## N\n\n" + repeated, Pages.Page("| `p` | string | No | - | - | - | - | " + repeated) })
        {
            Within(TimeSpan.FromSeconds(20), () => PageReader.Read("", page));
        }
    }

    [Fact]
    public void ATableTooWideAndTooLongIsRefused()
    {
        var page = "## N\n\n|" + string.Concat(Enumerable.Repeat("a|", 3000)) + "\n|" + string.Concat(Enumerable.Repeat("-|", 3000)) + "\n"
            + string.Concat(Enumerable.Repeat("|a|\n", 3000));

        Within(TimeSpan.FromSeconds(5), () =>
            Assert.Contains(PageProblems.SectionUnreadable.Id, Pages.Ids(PageReader.Read("", page))));
    }

    public static TheoryData<string> Costly => ["underlined headings", "a list by indentation", "a list by tabs", "lists on one line", "quotes", "attributes", "comments", "brackets", "emphasis"];

    /// <summary>Each of these took Markdig between six seconds and many minutes.</summary>
    [Theory]
    [MemberData(nameof(Costly))]
    public void WhatWouldTakeLongIsLeftOut(string what)
    {
        var hostile = what switch
        {
            "underlined headings" => string.Concat(Enumerable.Repeat("a\n===\n", 300_000)),
            "a list by indentation" => string.Concat(Enumerable.Range(0, 1_400).Select(level => new string(' ', level * 2) + "- a\n")),
            "a list by tabs" => string.Concat(Enumerable.Range(0, 1_000).Select(level => new string('\t', level) + "- a\n")),
            "lists on one line" => string.Concat(Enumerable.Repeat("- ", 499)) + "a\n" + new string('\n', 15_000),
            "quotes" => string.Concat(Enumerable.Repeat(new string('>', 400) + "- a\n", 4_000)),
            "attributes" => string.Concat(Enumerable.Repeat("[a](", 200_000)),
            "comments" => string.Concat(Enumerable.Repeat("a <!-- ", 100_000)),
            "brackets" => new string('[', 200_000),
            _ => string.Concat(Enumerable.Repeat("*a_", 30_000)),
        };
        var page = Pages.Page("| `p` | string | No | - | - | - | - | - |") + "\n## Hostile\n\n" + hostile + "\n\n## End\n\nText.\n";

        Within(TimeSpan.FromSeconds(20), () =>
        {
            var reading = PageReader.Read("", page);
            Assert.Equal(["SON0004"], Pages.Ids(reading));
            Assert.Single(reading.Page.Models);
        });
    }

    [Fact]
    public void ManyCostlySectionsTogetherAreRefused()
    {
        var page = string.Concat(Enumerable.Repeat("## N\n\n" + new string('[', 3_000) + "\n\n", 1_000));

        Within(TimeSpan.FromSeconds(20), () => Assert.Equal(["SON0002"], Pages.Ids(PageReader.Read("", page))));
    }

    [Fact]
    public void AThousandModelsWithLinksAndListsAreReadWhole()
    {
        var section = "## Tune\n\nMakes [tunes](https://example.com) of:\n\n" + string.Concat(Enumerable.Repeat("- a *short* `text` with a [link](https://example.com/a)\n", 50))
            + "\n**Model ID:** `model_acme-$`\n\n**Capabilities:** `txt2audio`, `audio2audio`\n\n" + Pages.Header
            + string.Concat(Enumerable.Range(0, 40).Select(row => $"| `p{row}` | string\\_array | No | `a` | - | - | {string.Join(", ", Enumerable.Repeat("`a_b`", 8))} | A [link](x), some *emphasis* and `code`. |\n"));
        var page = Pages.Head + string.Concat(Enumerable.Range(0, 1_000).Select(number => section.Replace("$", number.ToString(), StringComparison.Ordinal) + "\n"));

        Assert.Null(PageRefusal.Of(page));
        Assert.Equal(1_000, PageReader.Read("", page).Page.Models.Count);
    }

    [Fact]
    public void ASectionThatCannotBeReadCostsItselfOnly()
    {
        var reading = PageReader.Read("", Pages.Page("| `p` | string | No | - | - | - | - | - |") + "\n## Deep\n\n" + new string('>', 5000) + "\n");

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(PageProblems.SectionUnreadable, problem.Descriptor);
        Assert.StartsWith("The section 'Deep' is left out", problem.Message, StringComparison.Ordinal);
        Assert.Single(reading.Page.Models);
    }

    [Fact]
    public void LongListsCostNoSquare()
    {
        var values = Enumerable.Range(0, 60_000).Select(index => "v" + index).ToList();
        var spans = string.Join(", ", values.Select(value => $"`{value}`"));
        var page = Pages.Page($"| `p` | string\\_array | No | `{string.Join(',', values.AsEnumerable().Reverse())}` | - | - | {spans} | - |")
            .Replace("`txt2audio`", spans, StringComparison.Ordinal);

        // A step that looks through one list for each of the other takes minutes.
        Within(TimeSpan.FromSeconds(20), () =>
        {
            var model = PageReader.Read("", page).Page.Models[0];
            Assert.Equal(60_000, model.Capabilities.Count);
            Assert.Equal(60_000, ParameterRule.Of(model.Parameters[0]).AllowedValues.Count);
        });
    }

    [Fact]
    public void ALineOfTenMillionCharactersIsNoTrouble() =>
        Within(TimeSpan.FromSeconds(20), () => PageReader.Read("", Pages.Page("| `p` | string | No | - | - | - | - | " + new string('a', 10_000_000))));

    [Theory]
    [InlineData("## N\n\n**Model ID:** `model_n`\n\0")]
    [InlineData("PNG\0\u0001\u0002")]
    [InlineData("\uFFFD\uFFFDJFIF\uFFFD")]
    public void WhatIsNoTextIsRefused(string text)
    {
        var reading = PageReader.Read("x.png", text);

        Assert.Equal(PageProblems.PageNotText, Assert.Single(reading.Problems).Descriptor);
        Assert.Empty(reading.Page.Models);
        Assert.Equal(PageProblems.PageNotText, PageRefusal.Of(text)!.Descriptor);
    }

    [Fact]
    public void APageBeyondTheLimitIsRefused()
    {
        var reading = PageReader.Read("", new string('a', PageReader.MaximumLength + 1));

        Assert.Equal("The page has 16777217 characters; at most 16777216 are read, and fewer where they are deeply nested or intricate: split it into several pages", Assert.Single(reading.Problems).Message);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void APageMayEndAnywhere(string lineBreak)
    {
        var page = (Pages.Page("| `p😀` | file\\_array | No | “ | -1 | 2.5 | `a\\|b`, `c` | Some [text](x) & *more* <b> |") + "\n## Next\n\nText `x`.\n")
            .Replace("\n", lineBreak, StringComparison.Ordinal);
        for (var length = 0; length <= page.Length; length++)
        {
            var cut = page[..length];
            Check(cut, PageReader.Read("", cut));
            Check(page[length..], PageReader.Read("", page[length..]));
        }
    }

    [Fact]
    public void RandomTextIsReadAlikeBothWays() =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(
            Gen.Elements([.. Tricks, .. Pages.Header.Split(' '), "\n", "\r\n", "## N\n", "**Model ID:** `model_n`\n\n", Pages.Header, "😀", "—"]).ListOf().ToArbitrary(),
            parts =>
            {
                var page = string.Concat(parts);
                Check(page, PageReader.Read("", page));
                Check(page, PageReader.Read("", page, PageKind.Supplement));
            }));

    [Fact]
    public void RandomCellsCostTheirRowsAtMost() =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(
            Gen.Elements("a", "`", "``", "`x`", "“", ",", "-", "[", "]", "(", ")", "*", "_", "\\", "\\|", "&amp;", "<b>", "<", "!", ":", " ", "9", "1e9", "😀", "\ud83d")
                .ListOf().Select(string.Concat).ArrayOf(8).ToArbitrary(),
            cells =>
            {
                var page = Pages.Page("| " + string.Join(" | ", cells) + " |", "| `last` | string | No | - | - | - | - | - |");
                var reading = PageReader.Read("", page);
                Check(page, reading);
                Assert.Equal("last", reading.Page.Models[0].Parameters[^1].Name);
            }));

    // Every problem lies within the page, prints on one line, and the generator's way reads the same models.
    private static void Check(string page, PageReading reading)
    {
        Assert.All(reading.Problems, problem =>
        {
            Assert.InRange(problem.Span.Start, 0, page.Length);
            Assert.InRange(problem.Span.End, problem.Span.Start, page.Length);
            Assert.DoesNotContain(problem.Message, char.IsControl);
        });
        if (PageRefusal.Of(page) is null)
        {
            var sections = PageCutter.Cut(page).Sections.Select(section => page.Substring(section.Start, section.Length));
            Assert.All(sections, section => Assert.Equal(SectionReader.Read(section).Model, SectionReader.ReadModel(section)));
        }
    }

    // On a stack as small as a compiler's worker may have.
    private static void Within(TimeSpan limit, Action action)
    {
        var failure = default(Exception);
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            512 * 1024)
        {
            IsBackground = true,
        };
        thread.Start();
        Assert.True(thread.Join(limit), "It takes too long.");
        Assert.Null(failure);
    }
}

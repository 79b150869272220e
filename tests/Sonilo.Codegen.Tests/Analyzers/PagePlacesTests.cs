using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Tests.Analyzers;

/// <summary>A problem stands at its cell, with the line and column that editors and <c>dotnet build</c> show.</summary>
public class PagePlacesTests
{
    private const string Head = "> Last updated: 2026-06-15.\n\n## Tune\n\n**Model ID:** `model_acme-tune`\n\n"
        + "| Parameter | Type | Required | Default | Min | Max | Allowed Values |\n| --- | --- | --- | --- | --- | --- | --- |\n";

    [Theory]
    [InlineData("| `a` | {|SON1004:colour|} | No | - | - | - | - |", 9, 9)]
    [InlineData("|\t`a`\t|\t{|SON1004:colour|}\t| No | - | - | - | - |", 9, 9)]
    [InlineData("| `漢字` | {|SON1004:色|} | No | - | - | - | - |", 9, 10)]
    [InlineData("| `😀` | {|SON1004:colour|} | No | - | - | - | - |", 9, 10)]
    [InlineData("| `a` | number | {|SON1017:maybe|} | - | - | - | - |", 9, 18)]
    [InlineData("| `a` | number | No | {|SON1002:`9`|} | 1 | 5 | - |", 9, 23)]
    [InlineData("| `a` | number | No | - | {|SON1001:7|} | 5 | - |", 9, 27)]
    [InlineData("| `a` | number | No | - | - | {|SON1014:many|} | - |", 9, 31)]
    [InlineData("| `a` | string | No | {|SON1003:`x`|} | - | - | `y` |", 9, 23)]
    [InlineData("| `a` | string | No | - | - | - | `y`, {|SON1024:`y`|} |", 9, 40)]
    [InlineData("| `b` | string | No | - | - | - | - |\n| {|SON1009:`b`|} | string | No | - | - | - | - |", 10, 3)]
    public async Task AtTheCell(string rows, int line, int column)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n", "\r", "\u2028" })
        {
            if (lineBreak == "\u2028")
            {
                // Markdown has no such line break, and the compiler does: above the page's rows it moves them.
                await VerifyAsync("Prose\u2028of two lines.\n\n" + Head, rows, lineBreak: "\n", line + 3, column);
                continue;
            }

            await VerifyAsync(Head, rows, lineBreak, line, column);
        }
    }

    [Fact]
    public async Task OneFaultOfEveryKindIsReportedOnceEachAndTheRestOfThePageStands()
    {
        var marked = Markup.Parse(Repository.Read("tests/Sonilo.Codegen.Tests/Analyzers/OneOfEachFault.md"));

        var found = await PageRun.ReportAsync(("faults.md", marked.Text));

        Assert.Equal(
            marked.Expected.OrderBy(expected => (expected.Span.Start, expected.Id)).Select(expected => $"{expected.Id} {marked.Text.Substring(expected.Span.Start, expected.Span.Length)}"),
            found.OrderBy(diagnostic => (diagnostic.Location.SourceSpan.Start, diagnostic.Id)).Select(diagnostic => $"{diagnostic.Id} {marked.Text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}"));
        // A date cannot be missing and wrong.
        Assert.Equal(
            PageProblems.All.Concat(LimitProblems.All).Select(problem => problem.Id).Where(id => id[3] == '1' && id is not "SON1019").Order(StringComparer.Ordinal),
            found.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    private static async Task VerifyAsync(string head, string rows, string lineBreak, int line, int column)
    {
        var marked = Markup.Parse((head + rows + "\n").Replace("\n", lineBreak, StringComparison.Ordinal));

        // A name that C# cannot take is told of as well, and has tests of its own.
        var found = Assert.Single(await PageRun.ReportAsync(("docs/acme.md", marked.Text)), static diagnostic => diagnostic.Id != "SON1040");

        Assert.Equal(Assert.Single(marked.Expected), (found.Id, found.Location.SourceSpan));
        Assert.StartsWith($"docs/acme.md({line},{column}): ", found.ToString(), StringComparison.Ordinal);
        Assert.Equal("docs/acme.md", found.Location.GetLineSpan().Path);
    }
}

using Microsoft.CodeAnalysis;

namespace Sonilo.Codegen.Tests.Analyzers;

/// <summary>What a description says and nothing states is an information at the words, unless a supplement states it.</summary>
public class DescriptionClaimsTests
{
    private const string Page = """
        > Last updated: 2026-06-15.

        ## Tune

        **Model ID:** `model_acme-tune`

        | Parameter | Type | Required | Min | Max | Description |
        | --- | --- | --- | --- | --- | --- |
        | `prompt` | string | Yes | - | - | What to play, {|SON1050:up to 200 characters|}. |
        | `style` | string | No | - | - | {|SON1050:Can't be combined with the prompt|}. |
        | {|SON1050:`seed`|} | number | No | - | - | In *steps* of 5. |
        | `tempo` | number | No | 1 | 9 | At most 9. |
        """;

    private const string Supplement = """
        ## Tune

        **Model ID:** `model_acme-tune`

        | Parameter | Max Length | Step |
        | --- | --- | --- |
        | `prompt` | 200 | - |
        | `seed` | - | 5 |

        **Rules:**

        - `style excludes prompt`
        """;

    [Fact]
    public async Task ItIsReportedAtTheWords()
    {
        var marked = Markup.Parse(Page);

        var found = await PageRun.ReportAsync(("acme.md", marked.Text));

        Assert.Equal(
            marked.Expected.Select(expected => $"{expected.Id} {marked.Text.Substring(expected.Span.Start, expected.Span.Length)}"),
            found.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => $"{diagnostic.Id} {marked.Text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}"));
        Assert.All(found, static diagnostic => Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity));
    }

    [Fact]
    public async Task ASupplementThatStatesItEndsIt()
    {
        var marked = Markup.Parse(Page);

        Assert.Empty(await PageRun.ReportAsync(("acme.md", marked.Text), ("acme.supplement.md", Supplement)));
    }
}

using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Tests.Analyzers;

public class PageAnalyzerTests
{
    private const string Page = """
        > Last updated: 2026-06-15.

        ## Tune

        **Model ID:** `model_acme-tune`

        | Parameter | Type | Required | Default | Min | Max | Allowed Values | Description |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | `duration` | {|SON1004:colour|} | No | - | - | - | - | How long. |

        """;

    [Theory]
    [InlineData("docs/acme.md", "true", true)]
    [InlineData("docs/acme.md", "True", true)]
    [InlineData("docs/acme.md", "false", false)]
    [InlineData("docs/acme.md", "", false)]
    [InlineData("docs/acme.md", null, false)]
    [InlineData("README.md", null, false)]
    [InlineData("Assets/acme.SoniloCodegen.additionalfile", null, true)]
    [InlineData("Assets/acme.sonilocodegen.ADDITIONALFILE", null, true)]
    [InlineData("Assets/acme.Other.additionalfile", null, false)]
    public async Task OnlyPagesThatTheProjectOptedInToAreRead(string path, string? metadata, bool isRead)
    {
        var found = await PageRun.ReportAsync([new AdditionalPage(path, SourceText.From(Markup.Parse(Page).Text))], _ => metadata);

        Assert.Equal(isRead ? ["SON1004"] : [], found.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("Nothing at all.")]
    [InlineData("> Last updated: 2026-06-15.\n")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("\uFFFD\uFFFD\uFFFD\uFFFD")]
    public async Task WhatTheGeneratorReportsIsNotReportedHere(string text) =>
        Assert.DoesNotContain(await PageRun.ReportAsync(("acme.md", text)), diagnostic => diagnostic.Id != "SON1019");

    [Fact]
    public async Task AFileThatIsListedTwiceIsReportedOnce()
    {
        var text = Markup.Parse(Page).Text;

        Assert.Single(await PageRun.ReportAsync(("acme.md", text), ("acme.md", text)));
        Assert.Equal(2, (await PageRun.ReportAsync(("acme.md", text), ("other.md", text))).Count);
    }

    [Fact]
    public async Task AFileThatCannotBeReadIsLeftToTheCompiler() =>
        Assert.Empty(await PageRun.ReportAsync([new AdditionalPage("gone.md", (string?)null)], _ => "true"));

    [Fact]
    public async Task BytesThatAreNoTextDoNoHarm()
    {
        var bytes = Enumerable.Range(0, 5000).Select(index => (byte)(index * index)).ToArray();
        var text = SourceText.From(bytes, bytes.Length, Encoding.UTF8);

        Assert.DoesNotContain(await PageRun.ReportAsync([new AdditionalPage("logo.png", text)], _ => "true"), diagnostic => diagnostic.Id == "AD0001");
    }

    [Fact]
    public async Task APageThatIsCutOffAnywhereDoesNoHarm()
    {
        var text = Markup.Parse(Page).Text;
        var pages = Enumerable.Range(0, text.Length).Select(length => ($"{length}.md", text[..length])).ToArray();

        Assert.DoesNotContain(await PageRun.ReportAsync(pages), diagnostic => diagnostic.Id == "AD0001");
    }

    [Fact]
    public async Task AHugePageDoesNoHarm()
    {
        var text = Markup.Parse(Page).Text.Replace("How long.", new string('x', 2_000_000), StringComparison.Ordinal);

        Assert.DoesNotContain(await PageRun.ReportAsync(("acme.md", text)), diagnostic => diagnostic.Id == "AD0001");
    }

    [Theory]
    [InlineData("supplement.md", PageKind.Reference, "SON1019")]
    [InlineData("acme.supplement.md", PageKind.Supplement, "SON1041")]
    [InlineData("acme.Supplement.MD", PageKind.Supplement, "SON1041")]
    [InlineData("acme.supplement.SoniloCodegen.additionalfile", PageKind.Supplement, "SON1041")]
    [InlineData("acme.supplement.md.SoniloCodegen.additionalfile", PageKind.Supplement, "SON1041")]
    public async Task TheNameSaysWhatIsASupplement(string path, PageKind kind, string expected)
    {
        // A page needs a date, and a supplement something to supplement.
        const string Undated = "## Tune\n\n**Model ID:** `model_acme-tune`\n\n| Parameter | Type | Required |\n| --- | --- | --- |\n| `prompt` | string | Yes |\n";

        var found = Assert.Single(await PageRun.ReportAsync((path, Undated)));

        Assert.Equal(expected, found.Id);
        Assert.Equal(kind == PageKind.Supplement, found.Id == "SON1041");
    }
}

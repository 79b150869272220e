namespace Sonilo.Codegen.Tests.Analyzers;

public class SupplementNamesTests
{
    private const string Page = """
        > Last updated: 2026-06-15.

        ## Score

        **Model ID:** `model_acme-score`

        | Parameter | Type | Required |
        | --- | --- | --- |
        | `video` | file | Yes |
        | `startOffset` | number | No |
        | `duration` | number | No |

        """;

    private const string Supplement = """
        ## Score

        **Model ID:** `model_acme-score`

        | Parameter | Kind | Unit |
        | --- | --- | --- |
        | `video` | video | - |
        | {|SON1042:`lenght`|} | - | seconds |

        **Rules:**

        - `startOffset + duration <= video.duration`
        - `startOffset + {|SON1043:tail|} <= 600`

        ## Gone

        **Model ID:** {|SON1041:`model_acme-gone`|}

        | Parameter | Unit |
        | --- | --- |
        | `duration` | seconds |

        """;

    [Fact]
    public async Task WhatNoPageHasIsReportedAtItsCell()
    {
        var marked = Markup.Parse(Supplement);

        var found = await PageRun.ReportAsync(("acme.md", Page), ("acme.supplement.md", marked.Text));

        Assert.Equal(marked.Expected, found.Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)));
        Assert.All(found, diagnostic => Assert.Equal("acme.supplement.md", diagnostic.Location.GetLineSpan().Path));
    }

    [Fact]
    public async Task AnyPageOfTheProjectWillDo()
    {
        var other = Page.Replace("model_acme-score", "model_acme-gone", StringComparison.Ordinal);

        var found = await PageRun.ReportAsync(("a.supplement.md", Markup.Parse(Supplement).Text), ("other.md", other), ("acme.md", Page));

        Assert.Equal(["SON1042", "SON1043"], found.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task ASupplementIsNoPageForAnother()
    {
        var found = await PageRun.ReportAsync(("a.supplement.md", Page), ("b.supplement.md", Page));

        Assert.Equal(["SON1041", "SON1041"], found.Select(diagnostic => diagnostic.Id));
    }
}

using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Tests.Analyzers;

/// <summary>What the package ships must not warn anybody.</summary>
public class ShippedPagesTests
{
    // The video page's model, so that the supplement is whole whichever pages are there.
    private const string VideoToVideo = """
        > Last updated: 2026-07-29.

        ## Sonilo V1.1 Video to Video

        **Model ID:** `model_sonilo-v1-1-video-to-video`

        | Parameter | Type | Required |
        | --- | --- | --- |
        | `video` | file | Yes |
        | `numSamples` | number | No |
        | `startOffset` | number | No |
        | `duration` | number | No |

        """;

    private static readonly string[] Files = [.. Directory.GetFiles(Repository.PathOf("schemas"), "sonilo*.md").Order(StringComparer.Ordinal)];

    [Fact]
    public async Task NothingAboveInformationIsReported()
    {
        Assert.Contains(Files, file => file.EndsWith("sonilo.md", StringComparison.Ordinal));
        Assert.Contains(Files, file => file.EndsWith("sonilo.supplement.md", StringComparison.Ordinal));

        var found = await PageRun.ReportAsync([.. Files.Select(file => (file, File.ReadAllText(file))), ("video.md", VideoToVideo)]);

        Assert.DoesNotContain(found, diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
    }

    [Fact]
    public void TheSupplementSaysWhatItMeans()
    {
        var reading = PageReader.Read("sonilo.supplement.md", Repository.Read("schemas/sonilo.supplement.md"), PageKind.Supplement);

        Assert.Empty(reading.Problems);
        Assert.All(reading.Page.Models, model => Assert.True(model.Description.IsEmpty));
        Assert.All(reading.Page.Models, model => Assert.All(model.Parameters, parameter => Assert.Null(parameter.Maximum)));
        Assert.Equal(
            [0, 1, 1],
            reading.Page.Models.Select(model => model.Rules.Count));
        Assert.Equal("video", reading.Page.Models[1].Parameters[0].Kind);
    }
}

using Sonilo.Cli.Records;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Tests;

/// <summary>What records with every fact become, in one page, which the generator's tests compile for every framework (<c>RecordPagesTests</c> there).</summary>
public class RecordPageSnapshotTests
{
    [Fact]
    public void EveryFactIsOnThePage()
    {
        Assert.True(RecordReader.TryRead(RecordJson.Parse(SampleRecord.Json), out var sample, out _));
        ModelSpec[] models = [sample!.Model, EveryFactRecord.Model()];

        var page = PageWriter.Write("Every fact", "2026-08-13", models);

        Snapshot.Matches(page);
        var read = PageReader.Read("every-fact.md", page);
        Assert.Equal(models, read.Page.Models);
        Assert.Empty(read.Problems);
    }
}

using BenchmarkDotNet.Attributes;
using Markdig;
using Markdig.Syntax;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Benchmarks;

/// <summary>From a page's text to models and to C#, against Markdig's own parse of the whole page.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().Build();

    private string page = "";

    /// <summary>How many models the page has.</summary>
    [Params(1000, 10_000)]
    public int Models { get; set; }

    /// <summary>Makes the page.</summary>
    [GlobalSetup]
    public void Setup() => page = SamplePage.Of(Models);

    /// <summary>What a general parser does for the whole page.</summary>
    [Benchmark(Baseline = true)]
    public MarkdownDocument MarkdigWholePage() => Markdown.Parse(page, Pipeline);

    /// <summary>Cutting the page and reading every section.</summary>
    [Benchmark]
    public int Read() => Sections().Count;

    /// <summary>The same, and the C# of every model.</summary>
    [Benchmark]
    public int ReadAndEmit()
    {
        var merged = ModelMerge.Merge([new ModelPage("models.md", new PageHead(null, "2026-06-15"), Sections().ToEquatableArray())], []);
        var length = 0;
        foreach (var model in ModelNames.Of(merged.Models))
        {
            length += RequestTemplate.Render(model, CodeTarget.Newest).Length;
        }

        return length;
    }

    private List<ModelSpec> Sections()
    {
        var models = new List<ModelSpec>(Models);
        foreach (var span in PageCutter.Cut(page).Sections)
        {
            if (SectionReader.ReadModel(page.Substring(span.Start, span.Length)) is { } model)
            {
                models.Add(model);
            }
        }

        return models;
    }
}

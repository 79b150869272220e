using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

/// <summary>Pages written for the tests, in the shape of the vendor's.</summary>
internal static class Pages
{
    public const string Header =
        "| Parameter | Type | Required | Default | Min | Max | Allowed Values | Description |\n"
        + "| --- | --- | --- | --- | --- | --- | --- | --- |\n";

    public const string Head =
        "---\ntitle: Acme | Scenario Docs\n---\n\n"
        + "> This page is auto-generated from model configurations. Last updated: 2026-06-15.\n\n"
        + "This reference lists all available **Acme** models.\n\n- [Tune](#tune)\n\n---\n\n";

    /// <summary>A section with the given table rows.</summary>
    public static string Section(params string[] rows) =>
        "## Tune\n\nMakes a tune.\n\n**Model ID:** `model_acme-tune`\n\n**Capabilities:** `txt2audio`\n\n"
        + "**LLM Markdown:** <https://example.com/model_acme-tune>\n\n" + Header + string.Join("\n", rows) + "\n";

    /// <summary>A whole page with the given table rows.</summary>
    public static string Page(params string[] rows) => Head + Section(rows);

    /// <summary>The only parameter of a section with this row; both ways to read it must agree.</summary>
    public static ParameterSpec Parameter(string row)
    {
        var reading = SectionReader.Read(Section(row));
        Assert.Equal(SectionReader.ReadModel(Section(row)), reading.Model);
        return Assert.Single(reading.Model!.Parameters);
    }

    /// <summary>The default of a parameter of the given type.</summary>
    public static DefaultValue? Default(string type, string cell, string allowed = "-") =>
        Parameter($"| `p` | {type} | No | {cell} | - | - | {allowed} | - |").Default;

    /// <summary>The ids of a text's problems, in their order.</summary>
    public static string[] Ids(PageReading reading) => [.. reading.Problems.Select(problem => problem.Descriptor.Id)];

    /// <summary>The text that a problem points at.</summary>
    public static string At(string page, Problem problem) => page.Substring(problem.Span.Start, problem.Span.Length);

    /// <summary>The only problem of a page, which must point at <paramref name="place"/>.</summary>
    public static Problem Only(string page, ProblemDescriptor descriptor, string place, PageKind kind = PageKind.Reference)
    {
        var problem = Assert.Single(PageReader.Read("page.md", page, kind).Problems);
        Assert.Equal(descriptor, problem.Descriptor);
        Assert.Equal(place, At(page, problem));
        return problem;
    }
}

using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Core.Tests.Reading;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Comparing;

/// <summary>Pairs of pages, written as rows, and what comparing says of them.</summary>
internal static class Versions
{
    /// <summary>The model of a page with one model.</summary>
    public static ModelPage Page(string text, string path = "page.md") => PageReader.Read(path, text).Page;

    /// <summary>The changes from one row to another, each as <c>Kind impact before → after</c>.</summary>
    public static string[] OfRows(string before, string after) => Of(Pages.Page(before), Pages.Page(after));

    /// <summary>The changes from one parameter to another.</summary>
    public static string[] OfParameters(ParameterSpec before, ParameterSpec after) => Shown(OfModels(Model(before), Model(after)));

    /// <summary>The changes from one model to another.</summary>
    public static Comparison OfModels(ModelSpec before, ModelSpec after) => PageComparer.Compare(Page(before), Page(after));

    /// <summary>The changes from one cell of a supplement to another, under the given column.</summary>
    public static string[] OfSupplements(string column, string before, string after) => Shown(Supplements(column, before, after));

    /// <summary>The comparison of one cell of a supplement with another, under the given column.</summary>
    public static Comparison Supplements(string column, string before, string after)
    {
        var type = column switch { "Step" => "number", "Kind" or "Max Size" or "Max Duration" => "file", _ => "string" };
        var page = Page(Pages.Page($"| `p` | {type} | No | - | - | - | - | - |"));
        return PageComparer.Compare(new PageSet([page], [Supplement(column, before)]), new PageSet([page], [Supplement(column, after)]));
    }

    /// <summary>The changes from one page to another.</summary>
    public static string[] Of(string before, string after) => Shown(PageComparer.Compare(Page(before), Page(after)));

    /// <summary>The changes, each in one line.</summary>
    public static string[] Shown(Comparison comparison) =>
        [.. comparison.Changes.Select(change => $"{change.Kind} {change.Impact}: {change.Before ?? "-"} → {change.After ?? "-"}")];

    private static ModelSpec Model(ParameterSpec parameter) => new() { Id = "model_acme-tune", Name = "Tune", Parameters = [parameter] };

    private static ModelPage Page(ModelSpec model) => new("page.md", new PageHead(null, null), [model]);

    private static ModelPage Supplement(string column, string cell) => PageReader.Read(
        "page.supplement.md", $"## Tune\n\n**Model ID:** `model_acme-tune`\n\n| Parameter | {column} |\n| --- | --- |\n| `p` | {cell} |\n", PageKind.Supplement).Page;
}

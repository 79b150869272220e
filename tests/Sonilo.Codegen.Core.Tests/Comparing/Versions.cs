using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Core.Tests.Reading;
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

    /// <summary>The changes from one page to another.</summary>
    public static string[] Of(string before, string after) => Shown(PageComparer.Compare(Page(before), Page(after)));

    /// <summary>The changes, each in one line.</summary>
    public static string[] Shown(Comparison comparison) =>
        [.. comparison.Changes.Select(change => $"{change.Kind} {change.Impact}: {change.Before ?? "-"} → {change.After ?? "-"}")];
}

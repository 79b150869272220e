using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Sonilo.Codegen.Tests.Generator;

/// <summary>A page that a project includes. Without text it cannot be read.</summary>
internal sealed class Page : AdditionalPage
{
    public const string Columns =
        "| Parameter | Type | Required | Default | Min | Max | Allowed Values | Description |\n"
        + "| --- | --- | --- | --- | --- | --- | --- | --- |\n";

    public Page(string path, string? text)
        : base(path, text)
    {
    }

    private Page(string path, SourceText source)
        : base(path, source)
    {
    }

    public string Text => GetText()!.ToString();

    /// <summary>Which models the project wants of this page.</summary>
    public string Models { get; init; } = "";

    /// <summary>Whether the project opted in, as the package's targets would say.</summary>
    public bool IsDoc { get; init; } = true;

    /// <summary>Whether the file is a template, as the package's targets would say.</summary>
    public bool IsTemplate { get; init; }

    /// <summary>Whether the page comes with the package.</summary>
    public bool IsBundled { get; init; }

    /// <summary>A template of the project.</summary>
    public static Page Template(string name, string text) => new("Templates/" + name, text) { IsDoc = false, IsTemplate = true };

    /// <summary>A page whose file has these bytes, which the compiler reads in this encoding.</summary>
    public static Page Of(string path, byte[] bytes, Encoding encoding) => new(path, SourceText.From(new MemoryStream(bytes), encoding));

    /// <summary>A page of sections, with a head like the vendor's.</summary>
    public static Page Of(params string[] sections) => At("docs/acme.md", "2026-06-15", sections);

    public static Page At(string path, string date, params string[] sections) => new(path, Head(date) + string.Join("\n", sections));

    public static string Head(string date) =>
        $"---\ntitle: Acme | Scenario Docs\n---\n\n> This page is auto-generated from model configurations. Last updated: {date}.\n\n"
        + "This reference lists all available **Acme** models.\n\n---\n\n";

    /// <summary>A section whose rows say only what a test is about: <c>name | type | required | default | min | max | allowed | description</c>.</summary>
    public static string Section(string id, params string[] rows) =>
        $"## {id}\n\nMakes something.\n\n**Model ID:** `model_{id}`\n\n**Capabilities:** `txt2audio`\n\n{Table(rows)}";

    /// <summary>A table of such rows.</summary>
    public static string Table(params string[] rows) => Columns + string.Concat(rows.Select(Row));

    public Page With(string find, string replacement)
    {
        Assert.Contains(find, Text, StringComparison.Ordinal);
        return new Page(Path, Text.Replace(find, replacement, StringComparison.Ordinal)) { Models = Models, IsBundled = IsBundled, IsDoc = IsDoc, IsTemplate = IsTemplate };
    }

    private static string Row(string row)
    {
        var cells = row.Split(" | ").ToList();
        string[] rest = ["string", "No", "-", "-", "-", "-", "Says something."];
        cells.AddRange(rest.Skip(cells.Count - 1));
        return $"| `{cells[0]}` | {string.Join(" | ", cells.Skip(1))} |\n";
    }
}

using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sonilo.Benchmarks;

/// <summary>
/// The least that a generator for these pages can do: it splits lines by hand and emits properties and range checks. No
/// Markdown is understood, nothing is documented, merged, named with care or reported. What ours costs is shown against it.
/// </summary>
public sealed class FloorGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var sections = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".md", StringComparison.Ordinal))
            .Select(static (file, cancellation) => file.GetText(cancellation)!.ToString())
            .SelectMany(static (text, _) => Sections(text));
        context.RegisterSourceOutput(sections, static (output, section) => Emit(output, section));
    }

    private static List<string> Sections(string text)
    {
        var sections = new List<string>();
        var start = text.IndexOf("\n## ", StringComparison.Ordinal);
        while (start >= 0)
        {
            var end = text.IndexOf("\n## ", start + 4, StringComparison.Ordinal);
            sections.Add(text.Substring(start + 1, (end < 0 ? text.Length : end) - start - 1));
            start = end;
        }

        return sections;
    }

    private static void Emit(SourceProductionContext output, string section)
    {
        var name = "";
        var code = new StringBuilder();
        var checks = new StringBuilder();
        foreach (var line in section.Split('\n'))
        {
            if (line.StartsWith("**Model ID:**", StringComparison.Ordinal))
            {
                name = Pascal(line.Split('`')[1]);
            }
            else if (line.StartsWith("| `", StringComparison.Ordinal))
            {
                var cells = line.Split('|');
                var property = Pascal(cells[1].Trim().Trim('`'));
                code.Append(CultureInfo.InvariantCulture, $"    public {(cells[2].Trim() == "number" ? "double?" : cells[2].Trim() == "boolean" ? "bool?" : "string?")} {property} {{ get; set; }}\n");
                if (cells[5].Trim() != "-")
                {
                    checks.Append(CultureInfo.InvariantCulture, $"        if ({property} < {cells[5].Trim()} || {property} > {cells[6].Trim()}) return false;\n");
                }
            }
        }

        output.AddSource(name + ".g.cs", SourceText.From(
            $"namespace Floor;\npublic sealed class {name}\n{{\n{code}    public bool IsValid()\n    {{\n{checks}        return true;\n    }}\n}}\n", Encoding.UTF8));
    }

    private static string Pascal(string name) =>
        string.Concat(name.Split('-', '_', '.').Where(static word => word.Length > 0).Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
}

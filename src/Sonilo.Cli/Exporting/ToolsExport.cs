using System.Globalization;
using System.Text.Json;
using Sonilo.Cli.Reporting;
using Sonilo.Cli.Writing;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Exporting;

/// <summary>One tool per model, for language models that call functions: the three shapes that hosts read.</summary>
internal static class ToolsExport
{
    // What the strictest host takes: letters, digits, '_' and '-', at most 64.
    private const int MaximumNameLength = 64;

    /// <summary>The tools as the Model Context Protocol lists them, and as two vendors' interfaces take them.</summary>
    public static IEnumerable<ExportedFile> Of(IReadOnlyList<ModelSpec> models)
    {
        var names = NamesOf(models);
        yield return new ExportedFile("tools.mcp.json", JsonText.OfObject(json => json.WriteObjects("tools", models, model =>
        {
            json.WriteString("name", names[model.Id]);
            json.WriteString("title", model.Name);
            WriteBody(json, model, "inputSchema");
        })));
        yield return new ExportedFile("tools.anthropic.json", JsonText.Of(json => json.WriteObjects(models, model =>
        {
            json.WriteString("name", names[model.Id]);
            WriteBody(json, model, "input_schema");
        })));
        yield return new ExportedFile("tools.openai.json", JsonText.Of(json => json.WriteObjects(models, model =>
        {
            json.WriteString("type", "function");
            json.WriteStartObject("function");
            json.WriteString("name", names[model.Id]);
            WriteBody(json, model, "parameters");
            json.WriteEndObject();
        })));
    }

    private static void WriteBody(Utf8JsonWriter json, ModelSpec model, string schemaName)
    {
        var description = ModelText.Of(model);
        json.WriteString("description", (description is null ? "" : description + "\n\n") + "Model ID: " + model.Id);
        json.WriteStartObject(schemaName);
        // Hosts refuse alternatives beside a tool's properties.
        SchemaWriter.WriteRequest(json, model, withRules: false);
        json.WriteEndObject();
    }

    private static Dictionary<string, string> NamesOf(IReadOnlyList<ModelSpec> models)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in models.Select(static model => model.Id))
        {
            var clean = string.Concat(id.Select(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' ? character : '_'));
            var name = Cut(clean, "");
            for (var number = 2; !taken.Add(name); number++)
            {
                name = Cut(clean, "_" + number.ToString(CultureInfo.InvariantCulture));
            }

            names.Add(id, name);
        }

        return names;
    }

    private static string Cut(string name, string ending) => name[..Math.Min(name.Length, MaximumNameLength - ending.Length)] + ending;
}

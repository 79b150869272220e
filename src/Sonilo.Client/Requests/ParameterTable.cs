using System.Collections.ObjectModel;
using System.Text.Json;

namespace Sonilo;

/// <summary>Reads the parameters of a model from the JSON that generated code holds. The names are those of the service's own descriptions.</summary>
internal static class ParameterTable
{
    /// <summary>The parameters in the table's order, which cannot be changed.</summary>
    public static IReadOnlyList<GenerationParameter> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Array.AsReadOnly([.. document.RootElement.EnumerateArray().Select(Parameter)]);
    }

    private static GenerationParameter Parameter(JsonElement row)
    {
        var parameter = Described(row);
        return Text(row, "property") is { } property ? parameter with { PropertyName = property } : parameter;
    }

    private static GenerationParameter Described(JsonElement row) => new(Text(row, "name")!, Text(row, "type")!)
    {
        Required = row.TryGetProperty("required", out var required) && required.GetBoolean(),
        Default = Text(row, "default"),
        DefaultItems = row.TryGetProperty("defaultItems", out _) ? Texts(row, "defaultItems")
            : Text(row, "default") is { } value ? Array.AsReadOnly([value]) : [],
        Minimum = Number(row, "min"),
        Maximum = Number(row, "max"),
        Step = Number(row, "step"),
        MaxLength = row.TryGetProperty("maxLength", out var length) && length.TryGetInt32(out var known) ? known : null,
        AllowedValues = Texts(row, "allowedValues"),
        Kind = Text(row, "kind"),
        Unit = Text(row, "unit"),
        Description = Text(row, "description"),
    };

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static ReadOnlyCollection<string> Texts(JsonElement row, string name) =>
        Array.AsReadOnly<string>(row.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(static value => value.GetString()!)] : []);

    private static double? Number(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetDouble() : null;
}

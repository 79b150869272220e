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
        return Parameters(document.RootElement);
    }

    private static ReadOnlyCollection<GenerationParameter> Parameters(JsonElement rows) => Array.AsReadOnly([.. rows.EnumerateArray().Select(Parameter)]);

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
        MinLength = Length(row, "minLength"),
        MaxLength = Length(row, "maxLength"),
        AllowedValues = Texts(row, "allowedValues"),
        Kind = Text(row, "kind"),
        Unit = Text(row, "unit"),
        MaxSize = row.TryGetProperty("maxSize", out var size) && size.TryGetInt64(out var bytes) ? bytes : null,
        MaxDuration = Number(row, "maxDuration"),
        Cost = row.TryGetProperty("costImpact", out var cost) ? cost.GetBoolean() : null,
        Label = Text(row, "label"),
        ValueLabels = Labels(row),
        Items = row.TryGetProperty("inputs", out var inputs) ? (IReadOnlyList<GenerationParameter>)Parameters(inputs) : [],
        Description = Text(row, "description"),
    };

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static ReadOnlyCollection<string> Texts(JsonElement row, string name) =>
        Array.AsReadOnly<string>(row.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(static value => value.GetString()!)] : []);

    private static IReadOnlyDictionary<string, string> Labels(JsonElement row) => row.TryGetProperty("labels", out var labels)
        ? new ReadOnlyDictionary<string, string>(labels.EnumerateObject().ToDictionary(static label => label.Name, static label => label.Value.GetString()!, StringComparer.Ordinal))
        : GenerationParameter.NoLabels;

    private static int? Length(JsonElement row, string name) => row.TryGetProperty(name, out var length) && length.TryGetInt32(out var known) ? known : null;

    private static double? Number(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetDouble() : null;
}

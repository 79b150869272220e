using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the parameters of a model as JSON, as the page states them, a line each.</summary>
/// <remarks>
/// One literal a model: every build compiles generated code, and an object expression for every parameter costs more than
/// anything else that the description of a model could be. The client reads it when somebody asks.
/// </remarks>
internal static class ParameterTable
{
    /// <summary>The lines of a JSON array with an object for each parameter.</summary>
    public static List<string> Of(List<PropertyShape> properties)
    {
        var lines = new List<string>(properties.Count + 2) { "[" };
        for (var i = 0; i < properties.Count; i++)
        {
            lines.Add("  " + Row(properties[i]) + (i < properties.Count - 1 ? "," : ""));
        }

        lines.Add("]");
        return lines;
    }

    // The property's name that the client assumes where the table has none.
    private static string WithCapital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    private static string Row(PropertyShape property)
    {
        var parameter = property.Parameter;
        var row = new StringBuilder("{ \"name\": ").Append(JsonText.Of(parameter.Name));
        AddText("type", parameter.TypeText);
        AddText("property", property.Name == WithCapital(parameter.Name) ? null : property.Name);
        Add("required", parameter.Required == true ? "true" : null);
        AddText("default", parameter.Default?.Text);
        AddTexts("defaultItems", parameter.Default is { IsList: true } list ? list.Items : null);
        AddNumber("min", parameter.Minimum);
        AddNumber("max", parameter.Maximum);
        AddNumber("step", parameter.Step);
        AddNumber("minLength", parameter.MinLength);
        AddNumber("maxLength", parameter.MaxLength);
        AddTexts("allowedValues", parameter.AllowedValues.Count > 0 ? parameter.AllowedValues : null);
        AddText("kind", parameter.Kind);
        AddText("unit", parameter.Unit);
        AddNumber("maxSize", parameter.MaxSize);
        AddNumber("maxDuration", parameter.MaxDuration);
        AddText("label", parameter.Label);
        Add("costImpact", parameter.MovesPrice switch { true => "true", false => "false", _ => null });
        if (parameter.ValueLabels.Count > 0)
        {
            Add("labels", $"{{ {string.Join(", ", parameter.ValueLabels.Select(static label => $"{JsonText.Of(label.Value)}: {JsonText.Of(label.Label)}"))} }}");
        }

        if (property.ItemTypeName.Length > 0)
        {
            Add("inputs", $"[{string.Join(", ", property.ItemProperties.Select(Row))}]");
        }

        AddText("description", parameter.Description.IsEmpty ? null : parameter.Description.ToPlainText());
        return row.Append(" }").ToString();

        void AddText(string name, string? text) => Add(name, text is null ? null : JsonText.Of(text));

        void AddTexts(string name, EquatableArray<string>? texts) => Add(name, texts is { } known ? $"[{string.Join(", ", known.Select(JsonText.Of))}]" : null);

        void AddNumber(string name, decimal? number) => Add(name, number is { } known ? NumberText.Of(known) : null);

        void Add(string name, string? json)
        {
            if (json is not null)
            {
                row.Append(", \"").Append(name).Append("\": ").Append(json);
            }
        }
    }
}

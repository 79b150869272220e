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
        var row = new StringBuilder("{ \"name\": ").Append(JsonText.Of(parameter.Name)).Append(", \"type\": ").Append(JsonText.Of(parameter.TypeText));
        if (property.Name != WithCapital(parameter.Name))
        {
            AddText("property", property.Name);
        }

        if (parameter.Required == true)
        {
            row.Append(", \"required\": true");
        }

        AddText("default", parameter.Default?.Text);
        if (parameter.Default is { IsList: true } list)
        {
            AddTexts("defaultItems", list.Items);
        }

        AddNumber("min", parameter.Minimum);
        AddNumber("max", parameter.Maximum);
        AddNumber("step", parameter.Step);
        AddNumber("minLength", parameter.MinLength);
        AddNumber("maxLength", parameter.MaxLength);
        if (parameter.AllowedValues.Count > 0)
        {
            AddTexts("allowedValues", parameter.AllowedValues);
        }

        AddText("kind", parameter.Kind);
        AddText("unit", parameter.Unit);
        AddNumber("maxSize", parameter.MaxSize);
        AddNumber("maxDuration", parameter.MaxDuration);
        AddText("label", parameter.Label);
        if (parameter.MovesPrice is { } moves)
        {
            row.Append(", \"costImpact\": ").Append(moves ? "true" : "false");
        }

        if (parameter.ValueLabels.Count > 0)
        {
            row.Append(", \"labels\": { ").Append(string.Join(", ", parameter.ValueLabels.Select(static label => $"{JsonText.Of(label.Value)}: {JsonText.Of(label.Label)}"))).Append(" }");
        }

        if (property.ItemTypeName.Length > 0)
        {
            row.Append(", \"inputs\": [").Append(string.Join(", ", property.ItemProperties.Select(Row))).Append(']');
        }

        AddText("description", parameter.Description.IsEmpty ? null : parameter.Description.ToPlainText());
        return row.Append(" }").ToString();

        void AddText(string name, string? text)
        {
            if (text is not null)
            {
                row.Append(", \"").Append(name).Append("\": ").Append(JsonText.Of(text));
            }
        }

        void AddTexts(string name, EquatableArray<string> texts) =>
            row.Append(", \"").Append(name).Append("\": [").Append(string.Join(", ", texts.Select(JsonText.Of))).Append(']');

        void AddNumber(string name, decimal? number)
        {
            if (number is { } known)
            {
                row.Append(", \"").Append(name).Append("\": ").Append(NumberText.Of(known));
            }
        }
    }
}

using System.Text.Json;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Exporting;

/// <summary>Writes a default as the value that it stands for.</summary>
internal static class DefaultWriter
{
    /// <summary>Writes the keyword and its value, unless nothing here knows what the value is.</summary>
    public static void Write(Utf8JsonWriter json, DefaultValue value, ParameterRule rule)
    {
        if (rule.Kind is ValueKind.Fields or ValueKind.Anything && value.Items.Count > 0)
        {
            // Objects are handed on by the page as they stand.
            return;
        }

        json.WritePropertyName("default");
        if (rule.IsList || value.IsList)
        {
            json.WriteStartArray();
            foreach (var item in value.Items)
            {
                WriteItem(json, item, rule);
            }

            json.WriteEndArray();
        }
        else
        {
            WriteItem(json, value.Text, rule);
        }
    }

    private static void WriteItem(Utf8JsonWriter json, string text, ParameterRule rule)
    {
        if (rule.Kind == ValueKind.Number && NumberText.Read(text) is { } number)
        {
            json.WriteNumberValue(number);
        }
        else if (rule.Kind == ValueKind.Boolean && text is "true" or "false")
        {
            json.WriteBooleanValue(text == "true");
        }
        else
        {
            json.WriteStringValue(text);
        }
    }
}

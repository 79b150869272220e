using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Records;

/// <summary>Reads the values that a record names: defaults, allowed values, and those of a condition.</summary>
internal static class RecordValues
{
    /// <summary>One value as pages write it; <see langword="null"/> where the type has no such value.</summary>
    public static string? TextOf(JsonElement json, ParameterType type) => type switch
    {
        ParameterType.Number or ParameterType.Integer or ParameterType.NumberArray => RecordNumber.TextOf(json),
        ParameterType.Boolean => json.ValueKind switch
        {
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => RecordText.Of(json) is "true" or "false" ? json.GetString() : null,
        },
        _ => json.ValueKind switch
        {
            JsonValueKind.String => RecordText.Of(json),
            JsonValueKind.Number => RecordNumber.TextOf(json) ?? json.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Array or JsonValueKind.Object => Compact(json),
            _ => null,
        },
    };

    /// <summary>The default; <see langword="null"/> where there is none, or none that the type can have.</summary>
    public static DefaultValue? Default(JsonElement input, ParameterType type, string name, RecordNotes notes)
    {
        if (RecordText.Find(input, "default") is not { } json)
        {
            return null;
        }

        var value = type == ParameterType.InputsArray ? Objects(json) : type.IsArray() ? List(json, type) : TextOf(json, type) is { } text ? DefaultValue.Of(text) : null;
        if (value is null)
        {
            notes.Add(name, $"its default {Shown(json)} is not a value of its type, and is left out");
        }

        return value;
    }

    /// <summary>The allowed values, each once.</summary>
    public static EquatableArray<string> Allowed(JsonElement input, ParameterType type, string name, RecordNotes notes)
    {
        var values = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var json in RecordText.Items(input, "allowedValues"))
        {
            if (TextOf(json, type) is not { } text)
            {
                notes.Add(name, $"its allowed value {Shown(json)} is not a value of its type, and is left out");
            }
            else if (known.Add(text))
            {
                values.Add(text);
            }
        }

        return values.ToEquatableArray();
    }

    /// <summary>A value of the record, safe to print.</summary>
    public static string Shown(JsonElement json) => SafeText.OnOneLine(json.GetRawText());

    // One text for a list has its items between commas; the vendor's pages have such a default.
    private static DefaultValue? List(JsonElement json, ParameterType type)
    {
        string?[] items = json.ValueKind switch
        {
            JsonValueKind.Array => [.. json.EnumerateArray().Select(item => TextOf(item, type))],
            JsonValueKind.String => [.. RecordText.Of(json)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(item => type.IsNumeric() ? NumberText.Read(item) is { } number ? NumberText.Of(number) : null : item)],
            _ => [TextOf(json, type)],
        };
        return items.Contains(null) ? null : new DefaultValue(items.Select(static item => item!).ToEquatableArray(), IsList: true);
    }

    // The objects of a list are handed on as they are, in one text.
    private static DefaultValue? Objects(JsonElement json)
    {
        if (json.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object) || Compact(json) is not { } text)
        {
            return null;
        }

        var items = json.ValueKind == JsonValueKind.Array ? text[1..^1] : text;
        return items.Length == 0 ? DefaultValue.EmptyList : new DefaultValue([items], IsList: true);
    }

    private static string? Compact(JsonElement json)
    {
        try
        {
            using var bytes = new MemoryStream();
            using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteTo(writer);
            }

            return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // Half of a surrogate pair within.
            return null;
        }
    }
}

using System.Globalization;
using System.Text.Json;

namespace Sonilo;

/// <summary>Reads fields of answers whose shapes nobody promises: a field of another type is a field that is not there.</summary>
internal static class JsonFields
{
    /// <summary>An object without fields.</summary>
    public static JsonElement Empty { get; } = JsonDocument.Parse("{}").RootElement;

    public static JsonElement? Field(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static JsonElement? Object(this JsonElement json, string name) =>
        json.Field(name) is { ValueKind: JsonValueKind.Object } value ? value : null;

    public static JsonElement? Array(this JsonElement json, string name) =>
        json.Field(name) is { ValueKind: JsonValueKind.Array } value ? value : null;

    /// <summary>A non-empty string.</summary>
    public static string? Text(this JsonElement json, string name) =>
        json.Field(name)?.AsText();

    /// <summary>The value as a non-empty string.</summary>
    public static string? AsText(this JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>The first of two names that holds a text.</summary>
    public static string? Text(this JsonElement json, string name, string synonym) => json.Text(name) ?? json.Text(synonym);

    /// <summary>What is said: a text, or the message of an object.</summary>
    public static string? Said(this JsonElement json, string name) =>
        json.Text(name) ?? json.Object(name)?.Text("message", "reason");

    public static bool? Boolean(this JsonElement json, string name) => json.Field(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>A number, also where it is spelled as a text.</summary>
    public static decimal? Decimal(this JsonElement json, string name) => json.Field(name) is { } value ? value.AsDecimal() : null;

    public static decimal? AsDecimal(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number,
        JsonValueKind.String when decimal.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    public static double? Double(this JsonElement json, string name) => json.Field(name) switch
    {
        { ValueKind: JsonValueKind.Number } value when value.TryGetDouble(out var number) => number,
        { ValueKind: JsonValueKind.String } value
            when double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    public static long? Integer(this JsonElement json, string name) =>
        json.Double(name) is { } number and >= long.MinValue and <= (double)(1L << 53) ? (long)number : null;

    public static DateTimeOffset? Date(this JsonElement json, string name) =>
        json.Field(name) is { ValueKind: JsonValueKind.String } value && value.TryGetDateTimeOffset(out var date) ? date
        : json.Text(name) is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date) ? date
        : null;

    /// <summary>Reads an answer as JSON; <see langword="null"/> where it is not JSON, as with pages of gateways and empty bodies.</summary>
    public static JsonDocument? TryParse(ReadOnlyMemory<byte> body)
    {
        // The first letter of a page needs no exception to be told apart.
        var text = body.Span;
        var start = 0;
        while (start < text.Length && text[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            start++;
        }

        if (start >= text.Length || text[start] is not ((byte)'{' or (byte)'['))
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Globalization;
using System.Text.Json;

namespace Sonilo;

/// <summary>Reads the value that follows a field's name, and steps over whatever it is. Another type than expected is no value.</summary>
internal static class ScannedValue
{
    /// <summary>The text that follows; <see langword="null"/> where it is another kind of value, or empty.</summary>
    public static string? Text(ref Utf8JsonReader json)
    {
        json.Read();
        var text = json.TokenType == JsonTokenType.String ? json.GetString() : null;
        json.Skip();
        return text is { Length: > 0 } ? text : null;
    }

    /// <summary>The number that follows, also where it is written as text.</summary>
    public static decimal? Number(ref Utf8JsonReader json)
    {
        json.Read();
        decimal? number = json.TokenType == JsonTokenType.Number && json.TryGetDecimal(out var value) ? value
            : json.TokenType == JsonTokenType.String && decimal.TryParse(json.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out value) ? value
            : null;
        json.Skip();
        return number;
    }

    /// <summary>The date that follows.</summary>
    public static DateTimeOffset? Date(ref Utf8JsonReader json)
    {
        json.Read();
        DateTimeOffset? date = json.TokenType == JsonTokenType.String && json.TryGetDateTimeOffset(out var value) ? value : null;
        json.Skip();
        return date;
    }

    /// <summary>What is said: the text that follows, or the message of the object that follows.</summary>
    public static string? Said(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            var text = json.TokenType == JsonTokenType.String ? json.GetString() : null;
            json.Skip();
            return text is { Length: > 0 } ? text : null;
        }

        string? message = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("message"u8) || json.ValueTextEquals("reason"u8))
            {
                message ??= Text(ref json);
            }
            else
            {
                json.Read();
                json.Skip();
            }
        }

        return message;
    }
}

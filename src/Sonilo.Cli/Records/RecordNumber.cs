using System.Text.Json;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Records;

/// <summary>Numbers of a record, in any notation that JSON has.</summary>
internal static class RecordNumber
{
    /// <summary>The number of a JSON number or a text that spells one; <see langword="null"/> where it is not one, or one that decimals cannot hold.</summary>
    public static decimal? Of(JsonElement json)
    {
        var text = json.ValueKind == JsonValueKind.Number ? json.GetRawText() : RecordText.Of(json);
        return text is not null && NumberText.Read(text) is { } number && (number != 0 || IsZero(text)) ? number : null;
    }

    /// <summary>The number as pages write it.</summary>
    public static string? TextOf(JsonElement json) => Of(json) is { } number ? NumberText.Of(number) : null;

    // 1e-30 is not zero, and a decimal makes it one.
    private static bool IsZero(string text)
    {
        var exponent = text.AsSpan().IndexOfAny('e', 'E');
        return (exponent < 0 ? text : text.AsSpan(0, exponent)).IndexOfAnyInRange('1', '9') < 0;
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sonilo;

/// <summary>Compares what was sent with the input that a job shows. Services trim and shorten texts, add defaults, and show a file as its id, its address or an object.</summary>
internal static class InputComparison
{
    /// <summary>How well the two agree, and the names of the parameters that differ.</summary>
    public static (CandidateMatch Match, IReadOnlyList<string> Differences) Of(JsonObject sent, JsonElement? shown)
    {
        var same = shown is not null;
        var differences = new List<string>();
        foreach (var (name, value) in sent.Select(static field => (field.Key, field.Value)).Where(static field => field.Value is not null))
        {
            var agrees = shown?.Field(name) is { } known ? Agrees(value!, known) : null;
            same &= agrees == true;
            if (agrees == false)
            {
                differences.Add(name);
            }
        }

        return (differences.Count > 0 ? CandidateMatch.Different : same ? CandidateMatch.Same : CandidateMatch.Possible, differences);
    }

    /// <summary>Whether two values agree; <see langword="null"/> where that cannot be told.</summary>
    private static bool? Agrees(JsonNode sent, JsonElement shown) => sent switch
    {
        JsonArray items => AgreeAll(items, shown),
        JsonValue value when value.TryGetValue<string>(out var text) => AgreesWithText(text, shown),
        JsonValue value when value.TryGetValue<decimal>(out var number) && shown.AsDecimal() is { } other => number == other,
        JsonValue value when value.TryGetValue<bool>(out var flag) && shown.AsText() is { } word => string.Equals(word, flag.ToString(CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase),
        _ => JsonNode.DeepEquals(sent, JsonNode.Parse(shown.GetRawText())),
    };

    private static bool? AgreeAll(JsonArray sent, JsonElement shown)
    {
        if (shown.ValueKind != JsonValueKind.Array || shown.GetArrayLength() != sent.Count)
        {
            return false;
        }

        var each = sent.Zip(shown.EnumerateArray(), static (item, other) => item is null ? null : Agrees(item, other)).ToList();
        return each.Contains(false) ? false : each.Contains(null) ? null : true;
    }

    private static bool? AgreesWithText(string sent, JsonElement shown)
    {
        if (shown.ValueKind == JsonValueKind.Object)
        {
            // A file by its id.
            return shown.Text("id", "assetId") is { } id ? id == sent : null;
        }

        if (shown.ValueKind != JsonValueKind.String)
        {
            return shown.AsDecimal() is { } number && decimal.TryParse(sent, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? number == value : false;
        }

        var (left, right) = (Bare(sent), Bare(shown.GetString() ?? ""));
        return left == right ? true
            // A file by its address, which may or may not name it.
            : right.StartsWith("https://", StringComparison.Ordinal) && !left.Contains("://") ? right.Contains(left) ? true : null
            : right.Length > 0 && left.StartsWith(right.TrimEnd('.', '…'), StringComparison.Ordinal) ? null
            : false;
    }

    // Without the blanks that a service may trim or fold.
    private static string Bare(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using System.Text.Json;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Records;

/// <summary>Reads the limits of one input.</summary>
internal sealed class RecordLimits(JsonElement input, ParameterType type, string name, RecordNotes notes)
{
    /// <summary>The parameter with the limits that its type can have.</summary>
    public ParameterSpec LaidOn(ParameterSpec parameter) => parameter with
    {
        Minimum = Number("min", type.HasBounds()),
        Maximum = Number("max", type.HasBounds()),
        Step = Number("step", type.HasBounds(), static step => step > 0),
        MinLength = (int?)Number("minLength", type.HasLength(), IsCount),
        MaxLength = (int?)Number("maxLength", type.HasLength(), IsCount),
        Kind = Kind(),
        MaxSize = (long?)Number("maxSize", type.IsFile(), static size => size is >= 0 and <= long.MaxValue && decimal.Truncate(size) == size),
        MaxDuration = Number("maxDuration", type.IsFile(), static duration => duration >= 0),
    };

    private static bool IsCount(decimal number) => number is >= 0 and <= int.MaxValue && decimal.Truncate(number) == number;

    private string? Kind() => RecordText.Words(input, "kind") is { Length: > 0 } word && HasUse("kind", type.IsFile(), $"'{word}'") ? word : null;

    private decimal? Number(string property, bool hasUse, Predicate<decimal>? isPossible = null)
    {
        if (RecordText.Find(input, property) is not { } json || !HasUse(property, hasUse, RecordValues.Shown(json)))
        {
            return null;
        }

        if (RecordNumber.Of(json) is { } number && isPossible?.Invoke(number) != false)
        {
            return number;
        }

        notes.Add(name, $"its {property} {RecordValues.Shown(json)} is not a limit that can be checked, and is left out");
        return null;
    }

    private bool HasUse(string property, bool hasUse, string shown)
    {
        if (!hasUse)
        {
            notes.Add(name, $"its {property} {shown} does not apply to its type, and is left out");
        }

        return hasUse;
    }
}

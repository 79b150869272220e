using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Emulator;

/// <summary>States, in the vendor's words, why a parameter does not accept a value.</summary>
/// <remarks>
/// <see cref="ParameterRule"/> decides what is accepted; here are only the words. "must be at most", "at most … items
/// long" and "is required" are recorded from the service; the others are modelled on them.
/// </remarks>
internal static class ValueCheck
{
    /// <summary>The reason to refuse <paramref name="value"/>; <see langword="null"/> where it is fine.</summary>
    public static string? Refuse(string name, ParameterRule rule, JsonNode value)
    {
        if (!rule.IsList)
        {
            return Item(name, rule, value);
        }

        var items = (JsonArray)value;
        return items.Count < rule.MinLength ? string.Create(CultureInfo.InvariantCulture, $"Input {name} must be at least {rule.MinLength} items long")
            : items.Count > rule.MaxLength ? $"Input {name} must be at most {rule.MaxLength} items long"
            : items.Select(item => item is null ? $"Input {name} must not contain null" : Item(name, rule, item)).FirstOrDefault(static reason => reason is not null);
    }

    private static string? Item(string name, ParameterRule rule, JsonNode value) => rule.Kind switch
    {
        ValueKind.Number => Number(name, rule, value),
        ValueKind.Boolean => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? null : $"Input {name} must be a boolean",
        ValueKind.Text or ValueKind.Model => Text(name, rule, value),
        ValueKind.File => value.GetValueKind() == JsonValueKind.String ? null : $"Input {name} must be a string",
        ValueKind.Fields => value is JsonObject ? null : $"Input {name} must be an object",
        _ => null,
    };

    private static string? Number(string name, ParameterRule rule, JsonNode value)
    {
        if (value.GetValueKind() != JsonValueKind.Number)
        {
            return $"Input {name} must be a number";
        }

        var text = value.ToJsonString();
        if (NumberText.Read(text) is not { } number)
        {
            // Beyond what a decimal holds, and so beyond any limit that a page can state.
            return text.StartsWith('-') ? TooSmall(name, rule.Minimum ?? decimal.MinValue) : TooLarge(name, rule.Maximum ?? decimal.MaxValue);
        }

        return rule.Accepts(number) ? null
            : number < rule.Minimum ? TooSmall(name, rule.Minimum.Value)
            : number > rule.Maximum ? TooLarge(name, rule.Maximum.Value)
            : rule.AllowedValues.Count > 0 ? OneOf(name, rule)
            : !rule.IsOnStep(number) ? OffStep(name, rule)
            : $"Input {name} must be an integer";
    }

    private static string? Text(string name, ParameterRule rule, JsonNode value)
    {
        if (value.GetValueKind() != JsonValueKind.String)
        {
            return $"Input {name} must be a string";
        }

        var text = value.GetValue<string>();
        return rule.Accepts(text) ? null
            : rule.NotBlank && string.IsNullOrWhiteSpace(text) ? $"Input {name} is required"
            : rule.AllowedValues.Count > 0 && !rule.AllowedValues.Contains(text) ? OneOf(name, rule)
            : text.Length < rule.MinLength ? string.Create(CultureInfo.InvariantCulture, $"Input {name} must be at least {rule.MinLength} characters long")
            : string.Create(CultureInfo.InvariantCulture, $"Input {name} must be at most {rule.MaxLength} characters long");
    }

    private static string TooSmall(string name, decimal minimum) => $"Input {name} must be at least {NumberText.Of(minimum)}";

    private static string TooLarge(string name, decimal maximum) => $"Input {name} must be at most {NumberText.Of(maximum)}";

    private static string OffStep(string name, ParameterRule rule) => rule.StepStart == 0
        ? $"Input {name} must be a multiple of {NumberText.Of(rule.Step!.Value)}"
        : $"Input {name} must be {NumberText.Of(rule.StepStart)} plus a multiple of {NumberText.Of(rule.Step!.Value)}";

    private static string OneOf(string name, ParameterRule rule) => $"Input {name} must be one of: {string.Join(", ", rule.AllowedValues)}";
}

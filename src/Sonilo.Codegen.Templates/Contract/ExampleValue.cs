using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Templates.Contract;

/// <summary>A value that a parameter accepts, for requests that show how one is written.</summary>
internal static class ExampleValue
{
    // A list that must be longer than anybody reads is an example of nothing.
    private const int MostItems = 100;
    private const int LongestText = 10_000;

    /// <summary>The default, the first listed value, or one within the limits; always the same for the same parameter.</summary>
    public static object Of(ParameterSpec parameter, ParameterRule rule)
    {
        if (parameter.Default is { IsList: false } given && !rule.IsList && ValueObjects.OfItem(given.Text, rule) is var value && IsFine(value, rule))
        {
            return value;
        }

        var item = Item(parameter, rule);
        return rule.IsList ? new ContractList(rule.MaxLength == 0 ? [] : Enumerable.Repeat(item, Math.Min(Math.Max(rule.MinLength ?? 1, 1), MostItems))) : item;
    }

    private static bool IsFine(object value, ParameterRule rule) => value switch
    {
        decimal number => rule.Accepts(number),
        string text => rule.Kind is ValueKind.Text or ValueKind.Model && rule.Accepts(text),
        bool => true,
        _ => false,
    };

    private static object Item(ParameterSpec parameter, ParameterRule rule) => rule.Kind switch
    {
        ValueKind.Text or ValueKind.Number when rule.AllowedValues.Count > 0 => ValueObjects.OfItem(rule.AllowedValues[0], rule),
        ValueKind.Text => Words(parameter, rule),
        ValueKind.Number => Number(rule),
        ValueKind.Boolean => true,
        ValueKind.File => File(parameter),
        ValueKind.Model => "model_example",
        ValueKind.Fields => new ContractObject("object", [.. (parameter.Items?.Parameters ?? []).Where(static item => ParameterRule.Of(item).MustBeGiven).Select(static item => (item.Name, (object?)Of(item, ParameterRule.Of(item))))]),
        _ => "example",
    };

    private static string Words(ParameterSpec parameter, ParameterRule rule)
    {
        var words = parameter.Name.IndexOf("prompt", StringComparison.OrdinalIgnoreCase) >= 0 ? "Warm piano over soft rain" : "example";
        return rule.IsList ? words
            : words.Length > rule.MaxLength ? words.Substring(0, rule.MaxLength.Value)
            : words.Length < rule.MinLength && rule.MinLength <= LongestText ? words.PadRight(rule.MinLength.Value, '.')
            : words;
    }

    private static decimal Number(ParameterRule rule)
    {
        var number = Math.Max(rule.Minimum ?? 0, Math.Min(1, rule.Maximum ?? 1));
        return ValueObjects.Number(
            rule is { Step: { } step } && !rule.IsOnStep(number) ? OnStep(rule, number, step) : rule.Number == NumberKind.Real ? number : Math.Ceiling(number));
    }

    // The next step up, or the last one before the maximum.
    private static decimal OnStep(ParameterRule rule, decimal number, decimal step)
    {
        var next = rule.StepStart + (Math.Ceiling((number - rule.StepStart) / step) * step);
        return next > rule.Maximum ? next - step : next;
    }

    // The service takes an asset's id, or the file itself as a data URL; this one is a file in name only.
    private static string File(ParameterSpec parameter)
    {
        var kind = parameter.Kind ?? parameter.Name;
        var type = Says("video") ? "video/mp4" : Says("audio") ? "audio/wav" : Says("3d") ? "model/gltf-binary" : "image/png";
        return "data:" + type + ";base64,AAAA";

        bool Says(string word) => kind.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
    }
}

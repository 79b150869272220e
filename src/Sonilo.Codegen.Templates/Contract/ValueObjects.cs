using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;
using Sonilo.Codegen.Templates.Escaping;

namespace Sonilo.Codegen.Templates.Contract;

/// <summary>Makes values of the pages' texts: numbers, truth values and lists as what they are, so that templates can write and compare them.</summary>
internal static class ValueObjects
{
    /// <summary>A text of the page as what the parameter, or each of its items, takes.</summary>
    public static object OfItem(string text, ParameterRule rule) => rule.Kind switch
    {
        ValueKind.Number when NumberText.Read(text) is { } number => Number(number),
        ValueKind.Boolean when text is "true" or "false" => text == "true",
        _ => text,
    };

    /// <summary>A number without zeros at its end.</summary>
    public static decimal Number(decimal number) => number / 1.000000000000000000000000000000000m;

    /// <summary>A number that may not be there.</summary>
    public static object? Optional(decimal? number) => number is { } known ? Number(known) : null;

    /// <summary>What the service assumes where a parameter is left out; <see langword="null"/> where it says nothing.</summary>
    public static ContractObject? Default(ParameterSpec parameter, ParameterRule rule)
    {
        if (parameter.Default is not { } given)
        {
            return null;
        }

        var items = new ContractList(given.Items.Select(item => OfItem(item, rule)));
        return new WordsObject("default", given.Text, ("text", given.Text), ("items", items), ("is_list", given.IsList || rule.IsList), ("value", given.IsList || rule.IsList ? items : OfItem(given.Text, rule)));
    }
}

/// <summary>Something with members that is written as words.</summary>
internal sealed class WordsObject(string kind, string words, params (string Name, object? Value)[] members) : ContractObject(kind, members), IWords
{
    /// <inheritdoc/>
    public string Words { get; } = words;

    /// <inheritdoc/>
    public override string ToString(string? format, IFormatProvider? formatProvider) => Words;
}

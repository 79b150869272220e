using System.Text;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Templates.Contract;

/// <summary>States in a sentence what a parameter accepts: <c>Optional, from 1 to 600, in seconds; 90 where it is left out.</c></summary>
internal static class LimitWords
{
    private const int LongestList = 400;

    public static string Of(ParameterSpec parameter, ParameterRule rule)
    {
        var text = new StringBuilder(rule.MustBeGiven ? "Required" : "Optional");
        var each = rule.IsList ? "each " : "";
        var unit = rule.IsList ? " items" : " characters";
        Add(rule is { Minimum: not null, Maximum: not null } ? $", {each}from " : $", {each}", NumberText.Range(rule.Minimum, rule.Maximum));
        if (rule.Kind == ValueKind.Number && rule.Number != NumberKind.Real)
        {
            text.Append(rule.IsList ? ", whole numbers" : ", a whole number");
        }

        AddNumber(", in steps of ", rule.Step);
        Add(", in ", parameter.Unit);
        Add(", kind of file: ", parameter.Kind);
        AddNumber(", at least ", rule.MinLength, unit);
        AddNumber(", at most ", rule.MaxLength, unit);
        AddNumber(", at most ", rule.MaxSize, " bytes");
        AddNumber(", at most ", rule.MaxDuration, " seconds long");
        if (parameter.MovesPrice == true)
        {
            text.Append(", moves the price");
        }

        if (rule.AllowedValues.Count > 0)
        {
            Add($", {each}one of ", OneLine.Cut(string.Join(", ", rule.AllowedValues.Select(static value => value.Length == 0 ? "the empty text" : value)), LongestList));
        }

        if (parameter.Default is { } given)
        {
            Add("; ", given.IsList && given.Items.Count == 0 ? "an empty list" : given.Text.Length == 0 ? "an empty text" : OneLine.Cut(given.Text, LongestList));
            text.Append(" where it is left out");
        }

        return text.Append('.').ToString();

        void AddNumber(string before, decimal? number, string after = "") => Add(before, number is { } known ? NumberText.Of(known) + after : null);

        void Add(string before, string? words)
        {
            if (words is not null)
            {
                text.Append(before).Append(words);
            }
        }
    }
}

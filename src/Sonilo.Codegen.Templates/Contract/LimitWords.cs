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
        _ = (rule.Minimum, rule.Maximum) switch
        {
            ({ } minimum, { } maximum) => text.Append($", {each}from {NumberText.Of(minimum)} to {NumberText.Of(maximum)}"),
            ({ } minimum, null) => text.Append($", {each}at least {NumberText.Of(minimum)}"),
            (null, { } maximum) => text.Append($", {each}at most {NumberText.Of(maximum)}"),
            _ => text,
        };
        if (rule.Kind == ValueKind.Number && rule.Number != NumberKind.Real)
        {
            text.Append(rule.IsList ? ", whole numbers" : ", a whole number");
        }

        if (rule.Step is { } step)
        {
            text.Append($", in steps of {NumberText.Of(step)}");
        }

        Add(", in ", parameter.Unit);
        Add(", kind of file: ", parameter.Kind);
        if (rule.MinLength is { } least)
        {
            text.Append($", at least {NumberText.Of(least)} {(rule.IsList ? "items" : "characters")}");
        }

        if (rule.MaxLength is { } length)
        {
            text.Append($", at most {NumberText.Of(length)} {(rule.IsList ? "items" : "characters")}");
        }

        if (rule.MaxSize is { } size)
        {
            text.Append($", at most {NumberText.Of(size)} bytes");
        }

        if (rule.MaxDuration is { } duration)
        {
            text.Append($", at most {NumberText.Of(duration)} seconds long");
        }

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

        void Add(string before, string? words)
        {
            if (words is not null)
            {
                text.Append(before).Append(words);
            }
        }
    }
}

using System.Text.RegularExpressions;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Claims;

/// <summary>Finds limits of one parameter in its description: lengths, counts, sizes, durations, steps, bounds.</summary>
internal static class LimitClaims
{
    // What a number is about, if it is not about items or the value itself.
    private const string NoUnit = @"(?!\d)(?!\s*(?:characters|chars|words|letters|tokens|seconds?\b|secs?\b|s\b|minutes?\b|mins?\b|hours?\b|ms\b|[kmg]i?b\b|megabytes?|px\b|pixels?|megapixels?|mp\b|k\b|%|x\b|×|fps\b|hz\b|khz\b|bpm\b|[.,:/-]\d|\s+(?:per|each)\b))";

    private const string Seconds = @"(?:seconds?|secs?|s)\b";

    private static readonly Phrase MostCharacters = Phrase.Of($"(?:{Phrase.AtMost}{Phrase.Number}\\s+char(?:acter)?s?\\b|{Phrase.Number}\\s+char(?:acter)?s?\\s+(?:max(?:imum)?|or\\s+(?:fewer|less)|at\\s+most)\\b)", "char");
    private static readonly Phrase LeastCharacters = Phrase.Of($"(?:{Phrase.AtLeast}{Phrase.Number}\\s+char(?:acter)?s?\\b|{Phrase.Number}\\s+char(?:acter)?s?\\s+(?:min(?:imum)?|or\\s+more|at\\s+least)\\b)", "char");
    private static readonly Phrase RangeOfCharacters = Phrase.Of($"{Phrase.Number}\\s*(?:-|–|—|to)\\s*{Phrase.Number.Replace("number", "end")}\\s+char(?:acter)?s?\\b", "char");
    private static readonly Phrase MostItems = Phrase.Of($"{Phrase.AtMost}{Phrase.Number}{NoUnit}", Phrase.WordsOfAtMost);
    private static readonly Phrase MostBytes = Phrase.Of($"(?:{Phrase.AtMost}|max(?:imum)?\\s+(?:file\\s+)?size(?:\\s+of)?:?\\s+){Phrase.Number}\\s*(?<unit>[kmg]i?b)\\b", "kb", "mb", "gb", "kib", "mib", "gib");
    private static readonly Phrase MostSeconds = Phrase.Of($"(?:{Phrase.AtMost}|max(?:imum)?\\s+(?:duration|length)(?:\\s+of)?:?\\s+){Phrase.Number}\\s*{Seconds}", Phrase.WordsOfAtMost);
    private static readonly Phrase Step = Phrase.Of($"(?:in\\s+)?(?:a\\s+)?(?:steps|increments|multiples?)\\s+of\\s+{Phrase.Number}{NoUnit.Replace("seconds?\\b|secs?\\b|s\\b|", "")}", "steps", "increments", "multiple");
    private static readonly Phrase Most = Phrase.Of($"{Phrase.AtMost}{Phrase.Number}{NoUnit.Replace("seconds?\\b|secs?\\b|s\\b|", "")}", Phrase.WordsOfAtMost);
    private static readonly Phrase Least = Phrase.Of($"{Phrase.AtLeast}{Phrase.Number}{NoUnit.Replace("seconds?\\b|secs?\\b|s\\b|", "")}", Phrase.WordsOfAtLeast);
    private static readonly Phrase Between = Phrase.Of($"(?:must\\s+be\\s+)?between\\s+{Phrase.Number}\\s+and\\s+{Phrase.Number.Replace("number", "end")}{NoUnit.Replace("seconds?\\b|secs?\\b|s\\b|", "")}", "between");

    public static IEnumerable<Claim> Find(ParameterSpec parameter, string text) => parameter.Type switch
    {
        ParameterType.String => OfText(parameter, text),
        ParameterType.Number or ParameterType.Integer => OfNumber(parameter, text),
        ParameterType.File => OfFile(parameter, text),
        ParameterType.FileArray => OfFile(parameter, text).Concat(Cells(parameter, text, MostItems, "Max Length")),
        ParameterType.StringArray or ParameterType.NumberArray or ParameterType.ModelArray or ParameterType.InputsArray => Cells(parameter, text, MostItems, "Max Length"),
        _ => [],
    };

    private static IEnumerable<Claim> OfText(ParameterSpec parameter, string text)
    {
        if (parameter.AllowedValues.Count > 0)
        {
            return [];
        }

        // A range says more than its end, and "1–3,500 characters" is not "up to".
        return RangeOfCharacters.In(text)
            .SelectMany(match => new[] { Claimed(parameter, match, "Min Length", Phrase.NumberIn(match)), Claimed(parameter, match, "Max Length", Phrase.NumberIn(match, "end")) })
            .Concat(Cells(parameter, text, MostCharacters, "Max Length"))
            .Concat(Cells(parameter, text, LeastCharacters, "Min Length"));
    }

    private static IEnumerable<Claim> OfNumber(ParameterSpec parameter, string text)
    {
        var steps = Cells(parameter, text, Step, "Step");
        if (parameter.AllowedValues.Count > 0)
        {
            return steps;
        }

        return steps
            .Concat(Between.In(text).SelectMany(match => new[] { Claimed(parameter, match, "Min", Phrase.NumberIn(match)), Claimed(parameter, match, "Max", Phrase.NumberIn(match, "end")) }))
            .Concat(Cells(parameter, text, Most, "Max"))
            .Concat(Cells(parameter, text, Least, "Min"));
    }

    private static IEnumerable<Claim> OfFile(ParameterSpec parameter, string text) =>
        MostBytes.In(text).Select(match => Claimed(parameter, match, "Max Size", Phrase.NumberIn(match) + " " + Unit(match.Groups["unit"].Value)))
            .Concat(Cells(parameter, text, MostSeconds, "Max Duration"));

    private static IEnumerable<Claim> Cells(ParameterSpec parameter, string text, Phrase phrase, string column) =>
        phrase.In(text).Where(Phrase.IsPositive).Select(match => Claimed(parameter, match, column, Phrase.NumberIn(match)));

    private static Claim Claimed(ParameterSpec parameter, Match match, string column, string text) =>
        new(parameter.Name, match.Value.Trim(), new ProposedCell(parameter.Name, column, text));

    private static string Unit(string unit) => char.ToUpperInvariant(unit[0]) switch
    {
        'K' => unit.Length == 3 ? "KiB" : "kB",
        var first => first + (unit.Length == 3 ? "iB" : "B"),
    };
}

using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads one rule, such as <c>prompt required without segments</c>: the counterpart of <see cref="RuleText"/>.</summary>
public static class RuleParser
{
    private const string AtMostOneOf = "at most one of ";
    private const string AtLeastOneOf = "at least one of ";
    private static readonly char[] Blanks = [' ', '\t', '\n', '\r'];

    /// <summary>Reads <paramref name="text"/>; <see langword="false"/> where it is none of the rules that there are.</summary>
    public static bool TryParse(string text, out ModelRule? rule)
    {
        rule = text.Trim() is { Length: > 0 } trimmed ? Parse(trimmed) : null;
        return rule is not null;
    }

    private static ModelRule? Parse(string text)
    {
        if (text.StartsWith(AtMostOneOf, StringComparison.Ordinal))
        {
            return Names(text.Substring(AtMostOneOf.Length)) is { } names ? new AtMostOne(names) : null;
        }

        if (text.StartsWith(AtLeastOneOf, StringComparison.Ordinal))
        {
            return Names(text.Substring(AtLeastOneOf.Length)) is { } names ? new AtLeastOne(names) : null;
        }

        return ParseWords(text) ?? RelationParser.Parse(text);
    }

    private static ModelRule? ParseWords(string text)
    {
        var words = text.Split(Blanks, 6, StringSplitOptions.RemoveEmptyEntries);
        var (name, verb) = (words[0], words.Length > 1 ? words[1] : "");
        return (words.Length, verb, words.Length > 2 ? words[2] : "") switch
        {
            (4, "required", "with") when AreNames(name, words[3]) => new RequiredWith(name, words[3]),
            (4, "required", "without") when AreNames(name, words[3]) => new RequiredWithout(name, words[3]),
            (3, "excludes", var other) when AreNames(name, other) => new Excludes(name, other),
            (6, "contiguous", "from") when words[4] == "to" && AreNames(name, words[3], words[5]) => new Contiguous(name, words[3], words[5]),
            (6, "required", "when") when words[4] == "is" && AreNames(name, words[3]) && RuleValue.ReadList(words[5]) is { } values =>
                new RequiredWhen(name, words[3], values.ToEquatableArray()),
            _ => null,
        };
    }

    private static EquatableArray<string>? Names(string list)
    {
        var names = list.Split(',').Select(static name => name.Trim()).ToArray();
        return names.Length > 1 && AreNames(names) ? names.ToEquatableArray() : null;
    }

    private static bool AreNames(params string[] names) => names.All(RelationParser.IsName);
}

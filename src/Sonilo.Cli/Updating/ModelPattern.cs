using System.IO.Enumeration;

namespace Sonilo.Cli.Updating;

/// <summary>A model's id with wildcards: <c>sonilo*</c>, with or without <c>model_</c>.</summary>
internal static class ModelPattern
{
    private const string Prefix = "model_";

    /// <summary>Whether the text is not an id as it is.</summary>
    public static bool IsPattern(string text) => text.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>Whether the pattern names the model.</summary>
    public static bool Names(string pattern, string id) => Matches(pattern, id) || (id.StartsWith(Prefix, StringComparison.Ordinal) && Matches(pattern, id[Prefix.Length..]));

    /// <summary>Whether the text can be an id, or a pattern of one.</summary>
    public static bool IsUsable(string text) =>
        text.Length is > 0 and <= 200 && text.Any(char.IsAsciiLetterOrDigit) | IsPattern(text)
        && text.All(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '*' or '?');

    private static bool Matches(string pattern, string text) => FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: true);
}

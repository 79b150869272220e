using System.Globalization;
using System.Text.RegularExpressions;

namespace Sonilo.Codegen.Claims;

/// <summary>Makes the expressions for fixed phrases, and reads what they caught.</summary>
internal static class Phrase
{
    /// <summary>A number with or without commas between its thousands.</summary>
    public const string Number = @"(?<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)";

    /// <summary>Words that say: this and no more.</summary>
    public const string AtMost = @"(?:up\s+to|at\s+most|no\s+more\s+than|not\s+more\s+than|(?:must|may|can)\s+not\s+exceed|cannot\s+exceed|limited\s+to|a\s+maximum\s+of|max(?:imum)?(?:\s+of)?:?)\s+";

    /// <summary>Words that say: this and no less.</summary>
    public const string AtLeast = @"(?:at\s+least|no\s+less\s+than|not\s+less\s+than|a\s+minimum\s+of|min(?:imum)?(?:\s+of)?:?)\s+";

    // No phrase takes long, and no page may make one.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    /// <summary>The expression, which begins at the beginning of a word.</summary>
    public static Regex Of(string pattern) => new(@"(?<![\w-])" + pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout);

    /// <summary>The phrase's matches; none where looking takes too long.</summary>
    public static IEnumerable<Match> In(this Regex phrase, string text)
    {
        var found = new List<Match>();
        try
        {
            for (var match = phrase.Match(text); match.Success; match = match.NextMatch())
            {
                found.Add(match);
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // A description that nobody wrote for people.
        }

        return found;
    }

    /// <summary>The number that was caught, without its commas.</summary>
    public static string NumberIn(this Match match, string group = "number") => match.Groups[group].Value.Replace(",", "");

    /// <summary>The number that was caught.</summary>
    public static decimal ValueIn(this Match match, string group = "number") =>
        decimal.TryParse(match.NumberIn(group), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0;
}

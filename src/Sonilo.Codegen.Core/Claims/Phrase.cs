using System.Globalization;
using System.Text.RegularExpressions;

namespace Sonilo.Codegen.Claims;

/// <summary>A fixed phrase. Nearly every description has none of its words, and is looked at no further.</summary>
internal sealed class Phrase
{
    /// <summary>A number with or without commas between its thousands.</summary>
    public const string Number = @"(?<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)";

    /// <summary>Words that say: this and no more.</summary>
    public const string AtMost = @"(?:up\s+to|at\s+most|no\s+more\s+than|not\s+more\s+than|(?:must|may|can)\s+not\s+exceed|cannot\s+exceed|limited\s+to|a\s+maximum\s+of|max(?:imum)?(?:\s+of)?:?)\s+";

    /// <summary>Words that say: this and no less.</summary>
    public const string AtLeast = @"(?:at\s+least|no\s+less\s+than|not\s+less\s+than|a\s+minimum\s+of|min(?:imum)?(?:\s+of)?:?)\s+";

    // No phrase takes long, and no page may make one.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    // Two dozen expressions that most builds never need.
    private readonly Lazy<Regex> expression;
    private readonly string[] words;

    private Phrase(string pattern, string[] words)
    {
        expression = new(() => new Regex(@"(?<![\w-])" + pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout));
        this.words = words;
    }

    /// <summary>What every text has that has <see cref="AtMost"/>.</summary>
    public static string[] WordsOfAtMost { get; } = ["up to", "most", "more than", "exceed", "limited to", "max"];

    /// <summary>What every text has that has <see cref="AtLeast"/>.</summary>
    public static string[] WordsOfAtLeast { get; } = ["least", "less than", "min"];

    /// <summary>A phrase that begins at the beginning of a word.</summary>
    /// <param name="pattern">The phrase.</param>
    /// <param name="words">Words of which every text with the phrase has one.</param>
    public static Phrase Of(string pattern, params string[] words) => new(pattern, words);

    /// <summary>Where the phrase is; nowhere where looking takes too long.</summary>
    public IReadOnlyList<Match> In(string text)
    {
        if (!HasWord(text))
        {
            return [];
        }

        var found = new List<Match>();
        try
        {
            for (var match = expression.Value.Match(text); match.Success; match = match.NextMatch())
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
    public static string NumberIn(Match match, string group = "number") => match.Groups[group].Value.Replace(",", "");

    /// <summary>Whether the number that was caught is above zero.</summary>
    public static bool IsPositive(Match match) =>
        decimal.TryParse(NumberIn(match), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0;

    private bool HasWord(string text)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}

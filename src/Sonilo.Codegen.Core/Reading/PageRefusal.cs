using System.Globalization;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Why a page is not read at all.</summary>
/// <param name="Descriptor">The kind of problem.</param>
/// <param name="Span">Where it shows; empty at the beginning where it is the whole page.</param>
/// <param name="Arguments">What the message names.</param>
public sealed record PageRefusal(ProblemDescriptor Descriptor, TextSpan Span, EquatableArray<string> Arguments)
{
    // How much of a page is looked at to distinguish text from other bytes, and how much of that may be undecodable.
    private const int SampleLength = 4096;
    private const int MaximumUndecodableShare = 10;

    private static readonly string[] HtmlBeginnings = ["<!doctype", "<html", "<?xml"];

    /// <summary>Why the page cannot be read; <see langword="null"/> where it can.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="badOffset">Where the text's first byte is that could not be decoded, see <see cref="PageText.BadOffset"/>.</param>
    public static PageRefusal? Of(string text, int? badOffset = null)
    {
        if (text.Length > ParseBudget.MaximumPage)
        {
            return TooLarge(text);
        }

        if ((badOffset ?? FirstUndecodable(text)) is { } bad)
        {
            return NotText(text, bad, "not UTF-8 text from line {0} on");
        }

        return text.IndexOf('\0') is >= 0 and var index ? NotText(text, index, "not text: line {0} has a null character")
            : IsHtml(text) ? NotText(text, 0, "HTML")
            : ParseBudget.IsPageBeyondReason(text) ? TooLarge(text)
            : null;
    }

    /// <summary>Whether the text is that of a web page, as browsers save it.</summary>
    public static bool IsHtml(string text)
    {
        var body = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return HtmlBeginnings.Any(beginning => body.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }

    private static PageRefusal TooLarge(string text) =>
        new(PageProblems.PageTooLarge, default, [Shown(text.Length), Shown(ParseBudget.MaximumPage)]);

    private static PageRefusal NotText(string text, int offset, string what) => new(
        PageProblems.PageNotText,
        new TextSpan(offset, what.Contains("{0}") ? 1 : 0),
        [string.Format(CultureInfo.InvariantCulture, what, new LineIndex(text).PositionOf(offset).Line + 1)]);

    // Texts that come without their bytes are taken at their word, unless they are full of what stands for undecodable ones.
    private static int? FirstUndecodable(string text)
    {
        var undecodable = 0;
        var length = Math.Min(text.Length, SampleLength);
        for (var index = 0; index < length; index++)
        {
            undecodable += text[index] == PageText.Replacement ? 1 : 0;
        }

        return undecodable * MaximumUndecodableShare > length ? text.IndexOf(PageText.Replacement) : null;
    }

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>One cell of a row, which may not be there at all.</summary>
internal readonly struct Cell(TableRow row, int index, string text)
{
    private static readonly Inline Separator = new LineBreakInline();

    public ContainerInline? Inlines { get; } = InlinesOf(row, index);

    /// <summary>Whether the cell has no value: it is missing, blank, or a dash.</summary>
    public bool IsNone => Inlines is null || Dash.IsNone(InlineText.Of(Inlines));

    /// <summary>Whether the cell has a code span, emphasised or linked perhaps, so that everything outside of code spans only separates.</summary>
    public bool HasCode => Inlines?.FirstChild is { } first && (first is CodeInline || (first is not LiteralInline { NextSibling: null } && Codes.Any()));

    /// <summary>The code spans of the cell.</summary>
    public IEnumerable<CodeInline> Codes => InlineText.Leaves(Inlines).OfType<CodeInline>();

    /// <summary>The cell as one name: its first code span, or its text without a mark of a footnote.</summary>
    public string Name => Codes.FirstOrDefault() is { } code
        ? CodeText.Of(code).Trim().ToString()
        : FirstWord().TrimEnd('*').ToString();

    /// <summary>What the cell has beside its name: words, or other names; empty where it has nothing else.</summary>
    public string TextBesideName =>
        TextBesideCode is { Length: > 0 } words ? words
        : HasCode ? string.Join(", ", Codes.Skip(1).Select(static code => CodeText.Of(code).Trim().ToString()))
        : Text.Slice(FirstWord().Length).Trim(" ,\t".AsSpan()).ToString();

    /// <summary>The words that the cell has beside its code spans, or the ellipsis of a list that goes on; empty where it has none of either.</summary>
    public string TextBesideCode
    {
        get
        {
            if (Inlines?.FirstChild is null or { NextSibling: null })
            {
                return "";
            }

            var (words, hasCode) = (new StringBuilder(), false);
            foreach (var leaf in InlineText.Leaves(Inlines))
            {
                hasCode |= leaf is CodeInline;
                InlineText.AppendLeaf(words, leaf is CodeInline ? Separator : leaf);
            }

            var text = words.ToString().Trim(' ', ',', '\t');
            return hasCode && (text.Any(char.IsLetterOrDigit) || text.Contains("...") || text.Contains('…')) ? text : "";
        }
    }

    /// <summary>Where the cell's content is; the row's first character where it has none.</summary>
    public TextSpan Span => index >= 0 && index < row.Count && !row[index].Span.IsEmpty
        ? Spans.Of(row[index], text)
        : new TextSpan(Spans.Of(row, text).Start, 0);

    /// <summary>The content, without formatting and blanks around it.</summary>
    public ReadOnlySpan<char> Text => InlineText.Of(Inlines);

    // No name has blanks, parentheses or tags: what they begin is a note, or a second name.
    private ReadOnlySpan<char> FirstWord()
    {
        var text = Text;
        var end = text.IndexOfAny(" ,\t(<".AsSpan());
        return end <= 0 ? text : text.Slice(0, end);
    }

    /// <summary>The inlines of a cell; <see langword="null"/> where the row has no such cell or the table was padded with it.</summary>
    public static ContainerInline? InlinesOf(TableRow row, int index) => index >= 0 && index < row.Count ? InlineText.InlinesOf(row[index]) : null;
}

using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>One cell of a row, which may not be there at all.</summary>
internal readonly struct Cell(TableRow row, int index, string text)
{
    private static readonly Inline Separator = new LineBreakInline();

    public ContainerInline? Inlines { get; } = InlinesOf(row, index);

    /// <summary>Whether the cell has no value: it is missing, blank, or a dash.</summary>
    public bool IsNone => Inlines is null || EmptyValue.IsNone(InlineText.Of(Inlines));

    /// <summary>Whether the cell has a code span, so that everything outside of code spans only separates.</summary>
    public bool HasCode
    {
        get
        {
            for (var inline = Inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
            {
                if (inline is CodeInline)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The cell as one name: its first code span, or its text without a mark of a footnote.</summary>
    public string Name => InlineText.Leaves(Inlines).OfType<CodeInline>().FirstOrDefault() is { } code
        ? CodeText.Of(code).Trim().ToString()
        : Text.TrimEnd('*').ToString();

    /// <summary>The words that the cell has beside its code spans; empty where it has none of either.</summary>
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
            return hasCode && text.Any(char.IsLetterOrDigit) ? text : "";
        }
    }

    /// <summary>Where the cell's content is; the row's first character where it has none.</summary>
    public TextSpan Span => index >= 0 && index < row.Count && !row[index].Span.IsEmpty
        ? Spans.Of(row[index], text)
        : new TextSpan(Spans.Of(row, text).Start, 0);

    /// <summary>The content, without formatting and blanks around it.</summary>
    public ReadOnlySpan<char> Text => InlineText.Of(Inlines);

    /// <summary>The inlines of a cell; <see langword="null"/> where the row has no such cell or the table was padded with it.</summary>
    public static ContainerInline? InlinesOf(TableRow row, int index) =>
        index >= 0 && index < row.Count && row[index] is TableCell { Count: > 0 } cell && cell[0] is ParagraphBlock paragraph ? paragraph.Inline : null;
}

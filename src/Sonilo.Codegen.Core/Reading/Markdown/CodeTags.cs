using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sonilo.Codegen.Reading;

/// <summary>Puts code spans in the place of <c>&lt;code&gt;x&lt;/code&gt;</c>, which some editors write for them.</summary>
internal static class CodeTags
{
    private const string Opening = "<code>";
    private const string Closing = "</code>";

    public static void Replace(MarkdownDocument document, string text)
    {
        if (text.IndexOf(Opening, StringComparison.OrdinalIgnoreCase) < 0)
        {
            return;
        }

        foreach (var opening in document.Descendants<HtmlInline>().Where(static html => IsTag(html, Opening)).ToList())
        {
            var closing = opening.NextSibling;
            while (closing is not null && !IsTag(closing, Closing))
            {
                closing = closing.NextSibling;
            }

            // An opening tag that stood within another is gone already.
            if (closing is not null && opening.Parent is not null)
            {
                Replace(opening, closing);
            }
        }
    }

    private static void Replace(HtmlInline opening, Inline closing)
    {
        opening.InsertBefore(new CodeInline(InlineText.Between(opening.NextSibling, closing))
        {
            Delimiter = '`',
            DelimiterCount = 1,
            Line = opening.Line,
            Column = opening.Column,
            Span = new SourceSpan(opening.Span.Start, closing.Span.End),
        });
        for (Inline? inline = opening; inline is not null;)
        {
            var next = inline == closing ? null : inline.NextSibling;
            inline.Remove();
            inline = next;
        }
    }

    private static bool IsTag(Inline inline, string tag) => inline is HtmlInline html && html.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase);
}

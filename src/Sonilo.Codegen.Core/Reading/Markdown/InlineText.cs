using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sonilo.Codegen.Reading;

/// <summary>The text of inline Markdown without its formatting.</summary>
internal static class InlineText
{
    /// <summary>The text without blanks around it; nearly always a stretch of the page itself, without a copy.</summary>
    public static ReadOnlySpan<char> Of(ContainerInline? inlines) => inlines?.FirstChild switch
    {
        null => default,
        LiteralInline { NextSibling: null } literal => literal.Content.AsSpan().Trim(),
        CodeInline { NextSibling: null } code => CodeText.Of(code).Trim(),
        var first => Between(first, null).AsSpan().Trim(),
    };

    /// <summary>The inlines of a table's cell; <see langword="null"/> where the table was padded with it.</summary>
    public static ContainerInline? InlinesOf(Block cell) =>
        cell is TableCell { Count: > 0 } filled && filled[0] is ParagraphBlock paragraph ? paragraph.Inline : null;

    /// <summary>The text of <paramref name="first"/> and what follows it, up to <paramref name="end"/>.</summary>
    public static string Between(Inline? first, Inline? end)
    {
        var text = new StringBuilder();
        AppendSiblings(text, first, end);
        return text.ToString();
    }

    /// <summary>Appends the text of a container, which may be a delimiter that found no other half.</summary>
    public static void Append(StringBuilder text, ContainerInline container)
    {
        if (container is DelimiterInline delimiter)
        {
            _ = text.Append(delimiter.ToLiteral());
        }

        AppendSiblings(text, container.FirstChild, null);
    }

    /// <summary>The inlines that hold no others, in their order.</summary>
    public static IEnumerable<Inline> Leaves(ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = Next(inline, inlines))
        {
            if (inline is not ContainerInline { FirstChild: not null })
            {
                yield return inline;
            }
        }
    }

    private static void AppendSiblings(StringBuilder text, Inline? first, Inline? end)
    {
        var parent = first?.Parent;
        for (var inline = first; inline is not null && inline != end; inline = Next(inline, parent))
        {
            if (inline is DelimiterInline delimiter)
            {
                _ = text.Append(delimiter.ToLiteral());
            }

            if (inline is not ContainerInline { FirstChild: not null })
            {
                AppendLeaf(text, inline);
            }
        }
    }

    // The first that an inline holds, or what comes after it in the container. A loop, not a recursion: a hostile page can nest emphasis thousands of times.
    private static Inline? Next(Inline inline, ContainerInline? container)
    {
        if (inline is ContainerInline { FirstChild: { } child })
        {
            return child;
        }

        var last = inline;
        while (last is not null && last.NextSibling is null && last.Parent != container)
        {
            last = last.Parent;
        }

        return last?.NextSibling;
    }

    /// <summary>Appends the text of an inline that holds no others.</summary>
    public static void AppendLeaf(StringBuilder text, Inline inline)
    {
        _ = inline switch
        {
            LiteralInline { Content: var content } => text.Append(content.Text, content.Start, content.Length),
            CodeInline code => text.Append(CodeText.Read(code)),
            HtmlEntityInline { Transcoded: var content } => text.Append(content.Text, content.Start, content.Length),
            HtmlInline html => text.Append(IsLineBreak(html) ? " " : html.Tag),
            AutolinkInline link => text.Append(link.Url),
            LineBreakInline => text.Append(' '),
            _ => text,
        };
    }

    /// <summary>Whether the inline is a <c>&lt;br&gt;</c>, however it is spelled: no table row can have a line break of its own.</summary>
    public static bool IsLineBreak(Inline inline) =>
        inline is HtmlInline { Tag: var tag } && tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) && tag.Substring(3).Trim(' ', '/', '>').Length == 0;
}

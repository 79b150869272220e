using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>A label such as <c>**Model ID:**</c> and what follows it, up to the paragraph's next label.</summary>
internal readonly struct SectionLabel(LabelKind kind, Inline inline)
{
    public LabelKind Kind => kind;

    /// <summary>The paragraph's next label, at the beginning of a later line.</summary>
    public SectionLabel Next()
    {
        for (var next = inline.NextSibling; next is not null; next = next.NextSibling)
        {
            if (next.PreviousSibling is LineBreakInline && LabelReader.KindOf(next) is var found && found != LabelKind.None)
            {
                return new SectionLabel(found, next);
            }
        }

        return default;
    }

    /// <summary>The value: the first code span, or the plain text.</summary>
    public string Value() => FirstCode() is { } code ? CodeText.Of(code).Trim().ToString() : PlainValue();

    /// <summary>The values: one a code span, or the plain text cut at its commas.</summary>
    public List<string> Values()
    {
        var values = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        if (FirstCode() is null)
        {
            foreach (var part in PlainValue().Split(','))
            {
                Add(values, known, part.Trim());
            }

            return values;
        }

        var end = Next().Start;
        for (var next = inline.NextSibling; next is not null && next != end; next = next.NextSibling)
        {
            if (next is CodeInline code)
            {
                Add(values, known, CodeText.Of(code).Trim().ToString());
            }
        }

        return values;
    }

    /// <summary>Where the value is; where there is none, the label.</summary>
    public TextSpan ValueSpan(ParagraphBlock paragraph, string text)
    {
        if (FirstCode() is { } code)
        {
            return Spans.Of(code, text);
        }

        var end = Next().Start;
        var last = inline;
        for (var next = inline.NextSibling; next is not null && next != end; next = next.NextSibling)
        {
            last = next is LineBreakInline ? last : next;
        }

        return last != inline && inline.NextSibling is { } first
            ? Spans.Between(first.Span.Start, last.Span.End + 1, text)
            : Spans.Of(paragraph, text);
    }

    private Inline? Start => kind == LabelKind.None ? null : inline;

    private CodeInline? FirstCode()
    {
        var end = Next().Start;
        for (var next = inline.NextSibling; next is not null && next != end; next = next.NextSibling)
        {
            if (next is CodeInline code)
            {
                return code;
            }
        }

        return null;
    }

    private string PlainValue()
    {
        var text = new StringBuilder();
        InlineText.AppendSiblings(text, inline.NextSibling, Next().Start);
        return text.ToString().Trim(' ', ':', '\t');
    }

    private static void Add(List<string> values, HashSet<string> known, string value)
    {
        if (!EmptyValue.IsNone(value.AsSpan()) && known.Add(value))
        {
            values.Add(value);
        }
    }
}

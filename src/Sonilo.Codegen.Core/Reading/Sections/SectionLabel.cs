using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Sonilo.Codegen.Model;
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
        var values = FirstCode() is null
            ? PlainValue().Split(',').Select(static part => part.Trim())
            : Content().OfType<CodeInline>().Select(static code => CodeText.Of(code).Trim().ToString());
        return [.. values.Where(static value => !Dash.IsNone(value.AsSpan())).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Where the value is; where there is none, the label.</summary>
    public TextSpan ValueSpan(ParagraphBlock paragraph, string text) =>
        FirstCode() is { } code ? Spans.Of(code, text)
        : Content().LastOrDefault(static part => part is not LineBreakInline) is { } last ? Spans.Between(inline.NextSibling!.Span.Start, last.Span.End + 1, text)
        : Spans.Of(paragraph, text);

    private Inline? Start => kind == LabelKind.None ? null : inline;

    /// <summary>The code span after the one that is the value; <see langword="null"/> where there is none.</summary>
    public CodeInline? SecondCode() => Content().OfType<CodeInline>().Skip(1).FirstOrDefault();

    private CodeInline? FirstCode() => Content().OfType<CodeInline>().FirstOrDefault();

    private string PlainValue() => InlineText.Between(inline.NextSibling, Next().Start).Trim(' ', ':', '\t');

    // What follows the label, up to the next one.
    private IEnumerable<Inline> Content()
    {
        var end = Next().Start;
        for (var next = inline.NextSibling; next is not null && next != end; next = next.NextSibling)
        {
            yield return next;
        }
    }
}

using Markdig.Syntax.Inlines;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads the Labels column: pairs of a value and what a person sees instead, such as <c>`-1` = `Auto`, `4` = `4s`</c>.</summary>
internal static class LabelsReader
{
    public static EquatableArray<ValueLabel> Read(Cell cell, ParameterType type, string parameter, ProblemSink? sink)
    {
        if (cell.Inlines?.FirstChild is null || (!cell.HasCode && cell.IsNone))
        {
            return default;
        }

        var texts = Texts(cell);
        var labels = new List<ValueLabel>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index + 1 < texts.Count; index += 2)
        {
            var value = type.IsNumeric() && NumberText.Read(texts[index]) is not null ? NumberText.WithHyphen(texts[index]) : texts[index];
            if (known.Add(value))
            {
                labels.Add(new ValueLabel(value, texts[index + 1]));
            }
        }

        if (texts.Count == 0 || texts.Count % 2 != 0)
        {
            sink?.Report(LimitProblems.UnreadableLabel, cell.Span, texts.Count == 0 ? cell.Text.ToString() : texts[texts.Count - 1], parameter);
        }

        return labels.ToEquatableArray();
    }

    private static List<string> Texts(Cell cell)
    {
        var texts = new List<string>();
        foreach (var leaf in InlineText.Leaves(cell.Inlines))
        {
            if (leaf is CodeInline code)
            {
                texts.Add(CodeText.Read(code));
            }
            else if (leaf is LiteralInline literal && EmptyValue.Is(literal.Content.AsSpan().Trim(" ,=\t".AsSpan())))
            {
                texts.Add("");
            }
        }

        return texts;
    }
}

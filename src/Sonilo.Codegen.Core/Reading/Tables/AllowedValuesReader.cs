using Markdig.Syntax.Inlines;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads the Allowed Values column: one value a code span, because values contain commas.</summary>
internal static class AllowedValuesReader
{
    // Beyond this many values a set finds repetitions faster than a look through the list.
    private const int SmallCount = 16;

    private const int MaximumDepth = 16;

    public static EquatableArray<string> Read(Cell cell, ParameterType type, string parameter, string text, ProblemSink? sink)
    {
        if (cell.Inlines?.FirstChild is not { } first || (first.NextSibling is null && first is not CodeInline && cell.IsNone))
        {
            return default;
        }

        if (!type.HasAllowedValues())
        {
            sink?.Report(PageProblems.AllowedValuesWithoutUse, cell.Span, parameter, type.ToString());
            return default;
        }

        var values = new ValueList(cell, type, parameter, text, sink);
        if (cell.HasCode)
        {
            ReadSpans(first, values, 0);
        }
        else
        {
            ReadWords(cell, values);
        }

        return values.ToArray();
    }

    private static void ReadSpans(Inline? first, ValueList values, int depth)
    {
        for (var inline = first; inline is not null; inline = inline.NextSibling)
        {
            if (inline is CodeInline code)
            {
                values.Add(CodeText.Read(code), code);
            }
            else if (inline is LiteralInline literal && EmptyValue.Is(literal.Content.AsSpan().Trim(" ,\t".AsSpan())))
            {
                values.Add("", literal);
            }
            else if (inline is ContainerInline nested && depth < MaximumDepth)
            {
                // A value that is emphasised or linked.
                ReadSpans(nested.FirstChild, values, depth + 1);
            }
        }
    }

    // Older pages: words with commas or line breaks between them, no code spans.
    private static void ReadWords(Cell cell, ValueList values)
    {
        for (var first = cell.Inlines!.FirstChild; first is not null;)
        {
            var end = first;
            while (end is not null && !InlineText.IsLineBreak(end))
            {
                end = end.NextSibling;
            }

            ReadWords(InlineText.Between(first, end), values);
            first = end?.NextSibling;
        }
    }

    private static void ReadWords(string text, ValueList values)
    {
        foreach (var part in text.Split(','))
        {
            var word = part.Trim();
            if (EmptyValue.Is(word.AsSpan()))
            {
                values.Add("");
            }
            else if (!Dash.IsNone(word.AsSpan()))
            {
                values.Add(word);
            }
        }
    }

    private sealed class ValueList(Cell cell, ParameterType type, string parameter, string text, ProblemSink? sink)
    {
        private readonly List<string> values = [];
        private HashSet<string>? known;

        public EquatableArray<string> ToArray() => values.ToEquatableArray();

        // Reported at the inline that has the value, where it has one of its own.
        public void Add(string value, Inline? inline = null)
        {
            if (TryAdd(value) is { } problem)
            {
                sink?.Report(problem, inline is null ? cell.Span : Spans.Of(inline, text), value, parameter);
            }
        }

        private ProblemDescriptor? TryAdd(string value)
        {
            if (type.IsNumeric())
            {
                if (NumberText.Read(value) is null)
                {
                    return PageProblems.AllowedValueNotNumber;
                }

                value = NumberText.WithHyphen(value);
            }

            if (values.Count >= SmallCount)
            {
                known ??= new HashSet<string>(values, StringComparer.Ordinal);
            }

            if (known is null ? values.Contains(value) : !known.Add(value))
            {
                return PageProblems.DuplicateAllowedValue;
            }

            values.Add(value);
            return null;
        }
    }
}

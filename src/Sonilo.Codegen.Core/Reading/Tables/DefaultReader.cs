using Markdig.Syntax.Inlines;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads the Default column.</summary>
internal static class DefaultReader
{
    public static DefaultValue? Read(Cell cell, ParameterType type, EquatableArray<string> allowedValues, string parameter, ProblemSink? sink)
    {
        if (cell.Inlines?.FirstChild is not { } first || (!cell.HasCode && cell.IsNone))
        {
            return null;
        }

        var value = cell.HasCode ? FromSpans(first, type, allowedValues) : FromWords(cell.Text, type, allowedValues);
        if (Fits(value, type))
        {
            return type.IsNumeric() ? value with { Items = value.Items.Select(NumberText.WithHyphen).ToEquatableArray() } : value;
        }

        sink?.Report(PageProblems.UnreadableDefault, cell.Span, cell.Text.ToString(), parameter, type.ToString());
        return null;
    }

    private static DefaultValue FromSpans(Inline first, ParameterType type, EquatableArray<string> allowedValues)
    {
        var items = new List<string>(1);
        for (var inline = first; inline is not null; inline = inline.NextSibling)
        {
            if (inline is CodeInline code)
            {
                items.Add(CodeText.Read(code));
            }
        }

        return items.Count > 1
            ? new DefaultValue(items.ToEquatableArray(), IsList: true)
            : type.IsArray() ? ListText.Read(items[0], type, allowedValues) : DefaultValue.Of(items[0]);
    }

    private static DefaultValue FromWords(ReadOnlySpan<char> text, ParameterType type, EquatableArray<string> allowedValues) =>
        EmptyValue.Is(text) ? (type.IsArray() ? DefaultValue.EmptyList : DefaultValue.Of(""))
        : type.IsArray() ? ListText.Read(text.ToString(), type, allowedValues)
        : DefaultValue.Of(text.ToString());

    private static bool Fits(DefaultValue value, ParameterType type)
    {
        if (value.IsList && !type.IsArray() && type is not (ParameterType.Unknown or ParameterType.Unspecified))
        {
            return false;
        }

        foreach (var item in value.Items)
        {
            if ((type.IsNumeric() && NumberText.Read(item) is null)
                || (type == ParameterType.Boolean && item is not ("true" or "false")))
            {
                return false;
            }
        }

        return true;
    }
}

using Markdig.Syntax.Inlines;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads the Default column.</summary>
internal static class DefaultReader
{
    public static DefaultValue? Read(Cell cell, ParameterType type, EquatableArray<string> allowedValues, string parameter, ProblemSink? sink)
    {
        if (cell.Inlines?.FirstChild is null || (!cell.HasCode && cell.IsNone))
        {
            return null;
        }

        var value = cell.HasCode ? FromSpans(cell, type, allowedValues) : FromWords(cell.Text, type, allowedValues);
        if (Fits(value, type))
        {
            return type.IsNumeric() ? value with { Items = value.Items.Select(NumberText.WithHyphen).ToEquatableArray() } : value;
        }

        sink?.Report(PageProblems.UnreadableDefault, cell.Span, cell.Text.ToString(), parameter, type.ToString());
        return null;
    }

    private static DefaultValue FromSpans(Cell cell, ParameterType type, EquatableArray<string> allowedValues)
    {
        var items = cell.Codes.Select(CodeText.Read).ToEquatableArray();
        return items.Count > 1
            ? new DefaultValue(items, IsList: true)
            : type.IsArray() ? ListText.Read(items[0], type, allowedValues) : DefaultValue.Of(items[0]);
    }

    private static DefaultValue FromWords(ReadOnlySpan<char> text, ParameterType type, EquatableArray<string> allowedValues) =>
        EmptyValue.Is(text) ? (type.IsArray() ? DefaultValue.EmptyList : DefaultValue.Of(""))
        : type.IsArray() ? ListText.Read(text.ToString(), type, allowedValues)
        : DefaultValue.Of(text.ToString());

    /// <summary>Whether the type can have the default.</summary>
    public static bool Fits(DefaultValue value, ParameterType type)
    {
        if (value.IsList && !type.IsArray() && type is not (ParameterType.Unknown or ParameterType.Unspecified))
        {
            return false;
        }

        return type.IsNumeric() ? value.Items.All(static item => NumberText.Read(item) is not null)
            : type != ParameterType.Boolean || value.Items.All(static item => item is "true" or "false");
    }
}

using System.Globalization;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Reading;

/// <summary>Finds what the cells of one row contradict each other in.</summary>
internal static class ParameterCheck
{
    public static void Report(ParameterSpec parameter, Cell minimumCell, Cell defaultCell, ProblemSink sink)
    {
        if (parameter.Minimum > parameter.Maximum)
        {
            sink.Report(PageProblems.MinimumAboveMaximum, minimumCell.Span, Text(parameter.Minimum), Text(parameter.Maximum), parameter.Name);
        }
        else if (FirstOutside(parameter) is { } outside)
        {
            sink.Report(
                PageProblems.DefaultOutOfRange, defaultCell.Span, outside, Text(parameter.Minimum), Text(parameter.Maximum), parameter.Name);
        }

        if (parameter.AllowedValues.Count > 0 && FirstNotAllowed(parameter) is { } item)
        {
            sink.Report(PageProblems.DefaultNotAllowed, defaultCell.Span, item, parameter.Name);
        }
    }

    private static string? FirstOutside(ParameterSpec parameter)
    {
        foreach (var item in parameter.Default?.Items ?? default)
        {
            if (parameter.Type.IsNumeric() && NumberText.TryRead(item.AsSpan().Trim(), out var number)
                && (number < parameter.Minimum || number > parameter.Maximum))
            {
                return item;
            }
        }

        return null;
    }

    private static string? FirstNotAllowed(ParameterSpec parameter)
    {
        foreach (var item in parameter.Default?.Items ?? default)
        {
            if (!IsAllowed(item, parameter))
            {
                return item;
            }
        }

        return null;
    }

    private static bool IsAllowed(string item, ParameterSpec parameter)
    {
        foreach (var allowed in parameter.AllowedValues)
        {
            if (string.Equals(allowed, item, StringComparison.Ordinal)
                || (parameter.Type.IsNumeric() && NumberText.TryRead(item.AsSpan().Trim(), out var number)
                    && NumberText.TryRead(allowed.AsSpan(), out var other) && number == other))
            {
                return true;
            }
        }

        return false;
    }

    private static string Text(decimal? bound) => bound?.ToString(CultureInfo.InvariantCulture) ?? "(none)";
}

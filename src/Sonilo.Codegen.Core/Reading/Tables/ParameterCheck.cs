using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Finds what the cells of one row contradict each other in.</summary>
internal static class ParameterCheck
{
    public static void Report(ParameterSpec parameter, Func<TableColumn, TextSpan> spanOf, ProblemSink sink)
    {
        var given = spanOf(TableColumn.Default);
        if (parameter.Minimum > parameter.Maximum)
        {
            sink.Report(PageProblems.MinimumAboveMaximum, spanOf(TableColumn.Minimum), Text(parameter.Minimum), Text(parameter.Maximum), parameter.Name);
        }
        else if (FirstOutside(parameter) is { } outside)
        {
            sink.Report(
                PageProblems.DefaultOutOfRange, given, outside, Text(parameter.Minimum), Text(parameter.Maximum), parameter.Name);
        }

        LimitUse.Report(parameter, spanOf, sink);
        if (parameter.AllowedValues.Count > 0 && FirstNotAllowed(parameter) is { } item)
        {
            sink.Report(PageProblems.DefaultNotAllowed, given, item, parameter.Name);
        }
    }

    private static string? FirstOutside(ParameterSpec parameter) => !parameter.Type.IsNumeric() ? null
        : parameter.Default?.Items.FirstOrDefault(item => NumberText.Read(item) is { } number && (number < parameter.Minimum || number > parameter.Maximum));

    private static string? FirstNotAllowed(ParameterSpec parameter)
    {
        if (parameter.Default is not { } given)
        {
            return null;
        }

        var texts = new HashSet<string>(parameter.AllowedValues, StringComparer.Ordinal);
        var numbers = new HashSet<decimal>(parameter.Type.IsNumeric() ? parameter.AllowedValues.Select(NumberText.Read).OfType<decimal>() : []);
        return given.Items.FirstOrDefault(item => !texts.Contains(item) && !(NumberText.Read(item) is { } number && numbers.Contains(number)));
    }

    private static string Text(decimal? bound) => bound is { } number ? NumberText.Of(number) : "(none)";
}

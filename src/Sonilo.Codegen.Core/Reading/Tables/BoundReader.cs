using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads the Min and Max columns.</summary>
internal static class BoundReader
{
    public static (decimal? Minimum, decimal? Maximum) Read(Cell minimumCell, Cell maximumCell, ParameterType type, string parameter, ProblemSink? sink)
    {
        var minimum = Read(minimumCell, "Min", sink);
        var maximum = Read(maximumCell, "Max", sink);
        if ((minimum is null && maximum is null) || type.HasBounds())
        {
            return (minimum, maximum);
        }

        sink?.Report(PageProblems.BoundsWithoutUse, minimum is null ? maximumCell.Span : minimumCell.Span, parameter, type.ToString());
        return (null, null);
    }

    private static decimal? Read(Cell cell, string column, ProblemSink? sink)
    {
        var text = cell.Text;
        if (EmptyValue.IsNone(text))
        {
            return null;
        }

        if (NumberText.TryRead(text, out var number))
        {
            return number;
        }

        sink?.Report(PageProblems.UnreadableNumber, cell.Span, text.ToString(), column);
        return null;
    }
}

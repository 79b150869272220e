using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads the columns that hold one number: Min, Max, Step, the lengths, and how long a file may play.</summary>
internal static class BoundReader
{
    public static (decimal? Minimum, decimal? Maximum) ReadRange(Cell minimumCell, Cell maximumCell, ParameterType type, string parameter, ProblemSink? sink)
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

    public static decimal? ReadStep(Cell cell, ProblemSink? sink) => Read(cell, "Step", sink, static step => step > 0);

    public static int? ReadLength(Cell cell, string column, ProblemSink? sink) =>
        (int?)Read(cell, column, sink, static length => length is >= 0 and <= int.MaxValue && decimal.Truncate(length) == length);

    public static decimal? ReadDuration(Cell cell, ProblemSink? sink) => Read(cell, "Max Duration", sink, static duration => duration >= 0);

    private static decimal? Read(Cell cell, string column, ProblemSink? sink, Predicate<decimal>? isPossible = null)
    {
        var text = cell.Text;
        if (Dash.IsNone(text))
        {
            return null;
        }

        var number = NumberText.Read(text);
        if (number is { } read && isPossible?.Invoke(read) != false)
        {
            return read;
        }

        sink?.Report(number is null ? PageProblems.UnreadableNumber : LimitProblems.LimitOutOfRange, cell.Span, text.ToString(), column);
        return null;
    }
}

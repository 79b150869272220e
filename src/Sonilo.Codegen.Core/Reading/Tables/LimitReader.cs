using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads the Step and Max Length columns of a supplement.</summary>
internal static class LimitReader
{
    public static decimal? ReadStep(Cell cell, ProblemSink? sink) => Read(cell, "Step", sink, static step => step > 0);

    public static int? ReadLength(Cell cell, ProblemSink? sink) =>
        (int?)Read(cell, "Max Length", sink, static length => length is >= 0 and <= int.MaxValue && decimal.Truncate(length) == length);

    private static decimal? Read(Cell cell, string column, ProblemSink? sink, Predicate<decimal> isPossible)
    {
        var text = cell.Text;
        if (EmptyValue.IsNone(text))
        {
            return null;
        }

        var isNumber = NumberText.TryRead(text, out var number);
        if (isNumber && isPossible(number))
        {
            return number;
        }

        sink?.Report(isNumber ? PageProblems.LimitOutOfRange : PageProblems.UnreadableNumber, cell.Span, text.ToString(), column);
        return null;
    }
}

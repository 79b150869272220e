using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads the Max Size column: bytes, or a number with a unit, such as <c>50 MB</c>.</summary>
internal static class SizeReader
{
    private static readonly (string Unit, decimal Bytes)[] Units =
    [
        ("KiB", 1L << 10), ("MiB", 1L << 20), ("GiB", 1L << 30), ("kB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("B", 1),
    ];

    public static long? Read(Cell cell, ProblemSink? sink)
    {
        var text = cell.Text;
        if (Dash.IsNone(text))
        {
            return null;
        }

        var (number, unit) = Split(text.ToString());
        if (NumberText.Read(number) is { } count && count >= 0 && count <= long.MaxValue / unit && decimal.Truncate(count * unit) == count * unit)
        {
            return (long)(count * unit);
        }

        sink?.Report(LimitProblems.UnreadableSize, cell.Span, text.ToString());
        return null;
    }

    private static (string Number, decimal Unit) Split(string text)
    {
        foreach (var (unit, bytes) in Units)
        {
            if (text.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
            {
                return (text.Substring(0, text.Length - unit.Length).TrimEnd(), bytes);
            }
        }

        return (text, 1);
    }
}

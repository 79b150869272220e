using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads the Required column.</summary>
internal static class RequiredReader
{
    public static bool? Read(Cell cell, string parameter, ProblemSink? sink)
    {
        var text = cell.Text;
        if (Is(text, "No") || Is(text, "false"))
        {
            return false;
        }

        if (Is(text, "Yes") || Is(text, "true"))
        {
            return true;
        }

        if (!EmptyValue.IsNone(text))
        {
            sink?.Report(PageProblems.UnreadableRequired, cell.Span, text.ToString(), parameter);
        }

        return null;
    }

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase);
}

using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads the columns that hold Yes or No: Required, and Cost.</summary>
internal static class YesNoReader
{
    public static bool? Read(Cell cell, ProblemDescriptor unreadable, string parameter, ProblemSink? sink)
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

        if (!Dash.IsNone(text))
        {
            sink?.Report(unreadable, cell.Span, text.ToString(), parameter);
        }

        return null;
    }

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase);
}

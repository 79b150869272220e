using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads the word in the Type column.</summary>
internal static class TypeReader
{
    public static (ParameterType Type, string Text) Read(Cell cell, string parameter, bool isExpected, ProblemSink? sink)
    {
        var text = cell.Text;
        var isNone = Dash.IsNone(text);
        var type = TypeWords.Find(isNone ? default : text, out var word);
        if (type == ParameterType.Unknown || (isNone && isExpected))
        {
            sink?.Report(PageProblems.UnknownType, cell.Span, text.ToString(), parameter);
        }

        return (type, word);
    }
}

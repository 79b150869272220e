using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads the word in the Type column.</summary>
internal static class TypeReader
{
    // The words of the pages first; the rest are what other pages of the same kind were seen to use.
    private static readonly (string Word, ParameterType Type)[] Words =
    [
        ("number", ParameterType.Number), ("string", ParameterType.String), ("file", ParameterType.File), ("boolean", ParameterType.Boolean),
        ("file_array", ParameterType.FileArray), ("inputs_array", ParameterType.InputsArray), ("model", ParameterType.Model),
        ("number_array", ParameterType.NumberArray), ("model_array", ParameterType.ModelArray), ("string_array", ParameterType.StringArray),
        ("integer", ParameterType.Integer), ("select", ParameterType.String), ("text", ParameterType.String), ("int", ParameterType.Integer),
        ("bool", ParameterType.Boolean), ("float", ParameterType.Number), ("double", ParameterType.Number),
    ];

    public static (ParameterType Type, string Text) Read(Cell cell, string parameter, bool isExpected, ProblemSink? sink)
    {
        var text = cell.Text;
        foreach (var (word, type) in Words)
        {
            if (text.Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return (type, text.SequenceEqual(word.AsSpan()) ? word : text.ToString());
            }
        }

        var isNone = EmptyValue.IsNone(text);
        if (!isNone || isExpected)
        {
            sink?.Report(PageProblems.UnknownType, cell.Span, text.ToString(), parameter);
        }

        return isNone ? (ParameterType.Unspecified, "") : (ParameterType.Unknown, text.ToString());
    }
}

namespace Sonilo.Codegen.Model;

/// <summary>The words for types, as pages and the service's records use them.</summary>
public static class TypeWords
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

    /// <summary>The type that a word names; <see cref="ParameterType.Unknown"/> where it names none, <see cref="ParameterType.Unspecified"/> where there is no word.</summary>
    /// <param name="text">The word, in any case.</param>
    /// <param name="word">The word as the text has it.</param>
    public static ParameterType Find(ReadOnlySpan<char> text, out string word)
    {
        foreach (var (known, type) in Words)
        {
            if (text.Equals(known.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                // Nearly every cell has a word as it is: no string is made of it.
                word = text.SequenceEqual(known.AsSpan()) ? known : text.ToString();
                return type;
            }
        }

        word = text.ToString();
        return text.IsEmpty ? ParameterType.Unspecified : ParameterType.Unknown;
    }
}

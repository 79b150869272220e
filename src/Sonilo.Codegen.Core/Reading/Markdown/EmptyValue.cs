namespace Sonilo.Codegen.Reading;

/// <summary>How the pages write a value that is empty: smart punctuation swallowed two backticks and left one quotation mark.</summary>
internal static class EmptyValue
{
    public const char Mark = '\u201C';

    /// <summary>Whether the text, outside any code span, means an empty value.</summary>
    public static bool Is(ReadOnlySpan<char> text) =>
        text.Length switch
        {
            1 => text[0] == Mark,
            2 => text.SequenceEqual("\u201C\u201D".AsSpan()) || text.SequenceEqual("``".AsSpan()) || text.SequenceEqual("\"\"".AsSpan()),
            _ => false,
        };
}

namespace Sonilo.Codegen.Reading;

/// <summary>What a model id looks like.</summary>
internal static class ModelIdText
{
    private const string Prefix = "model_";
    private const int MaximumLength = 200;

    /// <summary>Whether the id is written as the service writes its own.</summary>
    public static bool IsWellFormed(string text) => text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length > Prefix.Length && IsUsable(text);

    /// <summary>Whether code can be named after the id: nothing but letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</summary>
    public static bool IsUsable(string text) => text.Length <= MaximumLength && text.Any(IsLetterOrDigit)
        && text.All(static character => IsLetterOrDigit(character) || character is '-' or '_' or '.');

    /// <summary>Whether the character is a letter or a digit of ASCII.</summary>
    public static bool IsLetterOrDigit(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}

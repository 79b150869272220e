namespace Sonilo.Codegen.Reading;

/// <summary>What a model id looks like.</summary>
internal static class ModelIdText
{
    private const string Prefix = "model_";
    private const int MaximumLength = 200;

    /// <summary>Whether the id is written as the service writes its own.</summary>
    public static bool IsWellFormed(string text) => text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length > Prefix.Length && IsUsable(text);

    /// <summary>Whether code can be named after the id: nothing but letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</summary>
    public static bool IsUsable(string text)
    {
        var letters = 0;
        foreach (var character in text)
        {
            if (character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                letters++;
            }
            else if (character is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return letters > 0 && text.Length <= MaximumLength;
    }
}

using System.ComponentModel;

namespace Sonilo;

/// <summary>What types of allowed values have in common.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AllowedValue
{
    /// <summary>Makes a value of its text; any text will do, and validation of the request refuses one that the page does not list.</summary>
    /// <returns><see langword="false"/> where there is no text.</returns>
    public static bool TryParse<TValue>(string? text, out TValue value)
        where TValue : struct, IAllowedValue<TValue>
    {
        value = text is null ? default : default(TValue).Create(text);
        return text is not null;
    }
}

namespace Sonilo;

/// <summary>An address whose every character is signed: it is used exactly as it came.</summary>
internal static class SignedAddress
{
    /// <summary>The address; <see langword="null"/> where it is none that bytes may be exchanged with.</summary>
    public static Uri? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

#if NET
        // Left alone, Uri would decode what it thinks need not be escaped. Without its care, nothing but plain characters goes.
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = text.All(static letter => letter is > ' ' and < '\x7F' and not '#') };
        var made = Uri.TryCreate(text, options, out var address);
#else
        var made = Uri.TryCreate(text, UriKind.Absolute, out var address);
#endif
        return made && ApiAddress.IsSafe(address!) ? address : null;
    }
}

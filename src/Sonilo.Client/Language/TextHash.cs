using System.Security.Cryptography;
using System.Text;

namespace Sonilo;

/// <summary>Hashes texts, the same on every framework.</summary>
internal static class TextHash
{
    /// <summary>The SHA-256 of the text in UTF-8, as 64 hexadecimal digits in capitals.</summary>
    public static string Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
#if NET
        return Convert.ToHexString(SHA256.HashData(bytes));
#else
        using var hash = SHA256.Create();
        return BitConverter.ToString(hash.ComputeHash(bytes)).Replace("-", "");
#endif
    }
}

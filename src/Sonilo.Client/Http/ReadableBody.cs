using System.Buffers.Text;
using System.Text;

namespace Sonilo;

/// <summary>Makes every text of a body one that can be read: what JSON can carry and .NET cannot becomes the sign for an unknown letter.</summary>
/// <remarks>
/// Services cut texts in the middle of an emoji (<c>\ud83d</c> alone) and gateways write in other encodings. The platform's readers throw at
/// such a text, and with it everything else in the answer would be lost: a reason, a job's id. Held by <c>HostileAnswerTests</c>.
/// </remarks>
internal static class ReadableBody
{
    private const int EscapeLength = 6;

    /// <summary>The body without a byte order mark, which is no JSON, and without texts that cannot be read.</summary>
    public static byte[] Of(byte[] body)
    {
        var bytes = body.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? body.AsSpan(3).ToArray() : body;
        return Mended(IsUnicode(bytes) ? bytes : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes)));
    }

    private static bool IsUnicode(byte[] bytes)
    {
#if NET
        return System.Text.Unicode.Utf8.IsValid(bytes);
#else
        try
        {
            Strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
#endif
    }

    // A letter beyond the first 65,536 is escaped in two halves; one without the other is no letter.
    private static byte[] Mended(byte[] body)
    {
        var bytes = body;
        for (var at = Array.IndexOf(body, (byte)'\\'); at >= 0 && at < body.Length;)
        {
            var length = Half(body, at) switch
            {
                null => body.Length > at + 1 && body[at + 1] == (byte)'u' ? EscapeLength : 2,
                >= 0xD800 and < 0xDC00 when Half(body, at + EscapeLength) is >= 0xDC00 => 2 * EscapeLength,
                _ => 0,
            };
            if (length == 0)
            {
                bytes = bytes == body ? (byte[])body.Clone() : bytes;
                "\\ufffd"u8.CopyTo(bytes.AsSpan(at));
                length = EscapeLength;
            }

            at = at + length < body.Length ? Array.IndexOf(body, (byte)'\\', at + length) : -1;
        }

        return bytes;
    }

    /// <summary>The half of a letter that is escaped at a place; <see langword="null"/> where something else stands there.</summary>
    private static int? Half(byte[] bytes, int at)
    {
        if (at + EscapeLength > bytes.Length || bytes[at] != (byte)'\\' || bytes[at + 1] != (byte)'u')
        {
            return null;
        }

        var digits = bytes.AsSpan(at + 2, EscapeLength - 2);
        return Utf8Parser.TryParse(digits, out ushort value, out var read, 'x') && read == digits.Length && value is >= 0xD800 and < 0xE000 ? value : null;
    }

#if !NET
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
#endif
}

using System.Text;

namespace Sonilo.Codegen.Reading;

/// <summary>The text of a page's file: UTF-8, or what the file's byte order mark states.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="BadOffset">Where in the text the first byte is that is not in the file's encoding; <see langword="null"/> where all are.</param>
public sealed record PageText(string Text, int? BadOffset = null)
{
    /// <summary>What decoders put in the place of bytes that they cannot read.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>Decodes the bytes of a file.</summary>
    public static PageText Decode(byte[] bytes)
    {
        var encoding = Encodings.FirstOrDefault(encoding => bytes.AsSpan().StartsWith(encoding.GetPreamble())) ?? Utf8;
        var start = bytes.AsSpan().StartsWith(encoding.GetPreamble()) ? encoding.GetPreamble().Length : 0;
        var text = encoding.GetString(bytes, start, bytes.Length - start);
        return new PageText(text, FirstBad(text, encoding, bytes, start));
    }

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    // The longer marks first: that of UTF-16 begins that of UTF-32.
    private static readonly Encoding[] Encodings =
        [new UTF32Encoding(bigEndian: false, byteOrderMark: true), new UTF32Encoding(bigEndian: true, byteOrderMark: true), Utf8, Encoding.Unicode, Encoding.BigEndianUnicode];

    // Everything before the first bad byte is written as it was read, so that the offset in the text is one in the bytes.
    private static int? FirstBad(string text, Encoding encoding, byte[] bytes, int start)
    {
        var replacement = encoding.GetBytes(Replacement.ToString());
        var counted = 0;
        for (var index = text.IndexOf(Replacement); index >= 0; index = text.IndexOf(Replacement, index + 1))
        {
            start += encoding.GetByteCount(text.ToCharArray(counted, index - counted));
            counted = index;
            if (!bytes.AsSpan(Math.Min(start, bytes.Length)).StartsWith(replacement))
            {
                return index;
            }
        }

        return null;
    }
}

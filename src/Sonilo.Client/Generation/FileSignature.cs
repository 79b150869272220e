using System.Text;

namespace Sonilo;

/// <summary>Which format a file has by its first bytes: services have announced one and sent another.</summary>
internal static class FileSignature
{
    /// <summary>How many bytes it takes.</summary>
    public const int Length = 64;

    private static readonly Encoding Latin = Encoding.GetEncoding("iso-8859-1");

    private static readonly (int At, string Mark, string Extension)[] Marks =
    [
        (0, "ID3", ".mp3"), (0, "fLaC", ".flac"), (0, "OggS", ".ogg"), (0, "MThd", ".mid"), (8, "WAVE", ".wav"), (8, "AIFF", ".aiff"), (8, "WEBP", ".webp"), (8, "AVI ", ".avi"),
        (0, "\u0089PNG", ".png"), (0, "\u00FF\u00D8\u00FF", ".jpg"), (0, "GIF8", ".gif"), (0, "glTF", ".glb"), (0, "%PDF", ".pdf"), (0, "PK\u0003\u0004", ".zip"),
    ];

    /// <summary>The extension that is true of the bytes; <see langword="null"/> where they are of no format that is known here.</summary>
    /// <param name="head">The first bytes.</param>
    /// <param name="announced">The extension of the type that was announced, which decides between names for one format.</param>
    public static string? ExtensionOf(ReadOnlySpan<byte> head, string announced)
    {
        var text = Text(head);
        foreach (var (at, mark, extension) in Marks)
        {
            if (Has(text, at, mark))
            {
                return extension == ".ogg" && announced is ".oga" or ".opus" or ".ogv" ? announced : extension;
            }
        }

        return Mp4(text, announced) ?? Matroska(head, text, announced) ?? Frames(head);
    }

    /// <summary>The MIME type of a file with these first bytes; <see langword="null"/> where they are of no format that is known here.</summary>
    /// <param name="head">The first bytes.</param>
    /// <param name="kind">What it is known to be: a container of sound looks like one of video.</param>
    public static string? TypeOf(ReadOnlySpan<byte> head, string? kind) => MediaTypes.TypeOf(ExtensionOf(head, kind == "audio" ? ".m4a" : ""));

    /// <summary>The first bytes of a file that stands at its beginning.</summary>
    public static byte[] HeadOf(FileStream file)
    {
        var head = new byte[(int)Math.Min(Length, file.Length)];
        var filled = 0;
        while (filled < head.Length && file.Read(head, filled, head.Length - filled) is > 0 and var read)
        {
            filled += read;
        }

        return head;
    }

    /// <summary>Whether the bytes are a web page, as gateways answer with where a file was asked for.</summary>
    public static bool IsPage(ReadOnlySpan<byte> head)
    {
        var text = Text(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static string? Mp4(string text, string announced) =>
        !Has(text, 4, "ftyp") ? null
        : announced is ".mp4" or ".m4v" or ".m4a" or ".mov" or ".heic" or ".avif" ? announced
        : Has(text, 8, "M4A") ? ".m4a" : Has(text, 8, "qt") ? ".mov" : ".mp4";

    private static string? Matroska(ReadOnlySpan<byte> head, string text, string announced) =>
        !head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) ? null
        : announced is ".webm" or ".weba" or ".mkv" ? announced
        : text.IndexOf("webm", StringComparison.Ordinal) >= 0 ? ".webm" : ".mkv";

    // Frames without a container: MPEG audio, whose second byte tells AAC from MP3.
    private static string? Frames(ReadOnlySpan<byte> head) =>
        head.Length < 2 || head[0] != 0xFF ? null
        : (head[1] & 0xF6) == 0xF0 ? ".aac"
        : (head[1] & 0xE0) == 0xE0 && (head[1] & 0x06) != 0 ? ".mp3"
        : null;

    private static bool Has(string text, int at, string mark) => text.Length >= at + mark.Length && string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    // One letter a byte.
    private static string Text(ReadOnlySpan<byte> head) => Latin.GetString(head.ToArray());
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security;
using System.Text;

namespace Sonilo.EndToEnd.Readmes;

/// <summary>
/// The picture of the README: a line of its program with what the compiler says of it, above the sound that the emulator made of the request with a
/// duration that is allowed. It has a ground of its own, so that it suits light and dark pages.
/// </summary>
internal static class FirstMinutePicture
{
    private const int Width = 860;
    private const int CharWidth = 8;
    private const int Left = 26;
    private const int Bars = 202;

    /// <summary>Draws the picture.</summary>
    /// <param name="code">The line of the program.</param>
    /// <param name="wrong">The part of it that the compiler points to.</param>
    /// <param name="column">The column of that part, counted from 1.</param>
    /// <param name="message">What the compiler says, with its severity and id.</param>
    /// <param name="caption">What is heard.</param>
    /// <param name="sound">16-bit WAV.</param>
    public static string Draw(string code, string wrong, int column, string message, string caption, ReadOnlySpan<byte> sound)
    {
        var start = Left + ((column - 1) * CharWidth);
        var (head, detail) = (message[..message.LastIndexOf(" (", StringComparison.Ordinal)], message[(message.LastIndexOf(" (", StringComparison.Ordinal) + 1)..]);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} 264" font-family="ui-monospace, Consolas, Menlo, 'DejaVu Sans Mono', monospace" font-size="13">
            <rect width="{Width}" height="264" rx="10" fill="#1f2430"/>
            {Text(Left, 40, "#d8dee9", code)}
            <path d="M{start} 47{string.Concat(Enumerable.Repeat("q2 -4 4 0t4 0", wrong.Length))}" fill="none" stroke="#ebcb6b" stroke-width="1.5"/>
            <rect x="{Width - Left - ((head.Length + 3) * CharWidth)}" y="58" width="{(head.Length + 3) * CharWidth}" height="52" rx="5" fill="#2d3445" stroke="#ebcb6b"/>
            {Text(Width - Left - ((head.Length + 1) * CharWidth) - (CharWidth / 2), 80, "#ebcb6b", head)}
            {Text(Width - Left - ((head.Length + 1) * CharWidth) - (CharWidth / 2), 99, "#aab4c8", detail)}
            {Text(Left, 150, "#9fd6a4", caption)}
            <path d="{Wave(sound)}" stroke="#88c0d0" stroke-width="2.4" stroke-linecap="round"/>
            </svg>

            """;
    }

    // The same width with every font, so that the wave is below what it marks.
    private static string Text(int x, int y, string colour, string text) =>
        $"""<text x="{x}" y="{y}" fill="{colour}" textLength="{text.Length * CharWidth}" xml:space="preserve">{SecurityElement.Escape(text)}</text>""";

    // The loudest sample of each stretch, to the loudest of all.
    private static string Wave(ReadOnlySpan<byte> sound)
    {
        var samples = sound[(sound.IndexOf("data"u8) + 8)..];
        var peaks = new int[Bars];
        for (var at = 0; at + 1 < samples.Length; at += 2)
        {
            var bar = (int)((long)at * Bars / samples.Length);
            peaks[bar] = Math.Max(peaks[bar], Math.Abs((int)BinaryPrimitives.ReadInt16LittleEndian(samples[at..])));
        }

        var loudest = peaks.Max();
        var path = new StringBuilder();
        for (var bar = 0; bar < Bars; bar++)
        {
            var half = Math.Max(1, peaks[bar] * 40 / loudest);
            path.Append(CultureInfo.InvariantCulture, $"M{Left + 2 + (bar * 4)} {206 - half}v{2 * half}");
        }

        return path.ToString();
    }
}

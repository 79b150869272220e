using System.Globalization;

namespace Sonilo.Emulator;

/// <summary>The range of bytes that a <c>Range</c> header asks for.</summary>
/// <param name="Offset">The first byte.</param>
/// <param name="Count">How many; 0 where nothing of the range exists.</param>
internal readonly record struct ByteRange(long Offset, long Count)
{
    /// <summary>Reads <c>bytes=0-99</c>, <c>bytes=100-</c> and <c>bytes=-100</c>; <see langword="null"/> for anything else, which is then ignored.</summary>
    public static ByteRange? Parse(string header, long length)
    {
        const string unit = "bytes=";
        var dash = header.IndexOf('-', StringComparison.Ordinal);
        if (!header.StartsWith(unit, StringComparison.OrdinalIgnoreCase) || dash < unit.Length || header.Contains(',', StringComparison.Ordinal))
        {
            return null;
        }

        var first = Number(header[unit.Length..dash]);
        var last = Number(header[(dash + 1)..]);
        return (first, last) switch
        {
            (null, null) => null,
            (null, { } count) => new ByteRange(Math.Max(0, length - count), Math.Min(length, count)),
            ({ } from, _) when from >= length => new ByteRange(from, 0),
            ({ } from, { } to) => to < from ? null : new ByteRange(from, Math.Min(to, length - 1) - from + 1),
            ({ } from, null) => header.EndsWith('-') ? new ByteRange(from, length - from) : null,
        };
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

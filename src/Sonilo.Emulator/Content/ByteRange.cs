using Microsoft.Net.Http.Headers;

namespace Sonilo.Emulator;

/// <summary>The range of bytes that a <c>Range</c> header asks for.</summary>
/// <param name="Offset">The first byte.</param>
/// <param name="Count">How many; 0 where nothing of the range exists.</param>
internal readonly record struct ByteRange(long Offset, long Count)
{
    /// <summary>Reads <c>bytes=0-99</c>, <c>bytes=100-</c> and <c>bytes=-100</c>; <see langword="null"/> for anything else, which is then ignored.</summary>
    public static ByteRange? Parse(string header, long length)
    {
        if (!RangeHeaderValue.TryParse(header, out var asked) || !asked.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase) || asked.Ranges.Count != 1)
        {
            return null;
        }

        var range = asked.Ranges.First();
        return (range.From, range.To) switch
        {
            (null, { } count) => new ByteRange(Math.Max(0, length - count), Math.Min(length, count)),
            ({ } from, _) when from >= length => new ByteRange(from, 0),
            ({ } from, var to) => new ByteRange(from, Math.Min(to ?? long.MaxValue, length - 1) - from + 1),
            _ => null,
        };
    }
}

using System.Numerics;

namespace Sonilo.Emulator;

/// <summary>Finds the information of a WebM file's segment and reads its length.</summary>
internal static class EbmlReader
{
    /// <summary>What a WebM file begins with.</summary>
    public const uint Mark = 0x1A45DFA3;

    private const ulong Segment = 0x18538067;
    private const ulong Info = 0x1549A966;
    private const ulong Scale = 0x2AD7B1;
    private const ulong Duration = 0x4489;
    private const int MostElements = 10_000;
    private const double NanosecondsPerSecond = 1e9;
    private const double UsualScale = 1e6;

    /// <summary>The length in seconds; <see langword="null"/> where there is none, as in live recordings.</summary>
    public static double? ReadDuration(FileBytes bytes)
    {
        if (Find(bytes, new Element(0, 0, bytes.Length), Segment) is not { } segment
            || Find(bytes, segment, Info) is not { } info
            || Find(bytes, info, Duration) is not { } duration)
        {
            return null;
        }

        double? ticks = duration.Length switch
        {
            4 => bytes.Read(duration.Start, 4) is { } narrow ? BitConverter.UInt32BitsToSingle((uint)narrow) : null,
            8 => bytes.Read(duration.Start, 8) is { } wide ? BitConverter.UInt64BitsToDouble(wide) : null,
            _ => null,
        };
        double? scale = Find(bytes, info, Scale) is not { } stated ? UsualScale : stated.Length <= 8 ? bytes.Read(stated.Start, (int)stated.Length) : null;
        var seconds = ticks * scale / NanosecondsPerSecond;
        return seconds is { } value && double.IsFinite(value) && value > 0 ? value : null;
    }

    private static Element? Find(FileBytes bytes, Element parent, ulong wanted)
    {
        var offset = parent.Start;
        for (var count = 0; count < MostElements && offset < parent.End; count++)
        {
            if (ReadHead(bytes, offset, parent.End) is not { } element)
            {
                return null;
            }

            if (element.Id == wanted)
            {
                return element;
            }

            offset = element.End;
        }

        return null;
    }

    private static Element? ReadHead(FileBytes bytes, long offset, long end)
    {
        if (ReadVariable(bytes, offset, keepsMark: true) is not { } id
            || ReadVariable(bytes, offset + id.Length, keepsMark: false) is not { } size)
        {
            return null;
        }

        var start = offset + id.Length + size.Length;

        // A size of all ones is not known: the element reaches to the end of what holds it.
        var isUnknown = size.Value == (1UL << (7 * size.Length)) - 1;
        return start > end ? null
            : isUnknown ? new Element(id.Value, start, end)
            : new Element(id.Value, start, start + (long)Math.Min(size.Value, (ulong)(end - start)));
    }

    // One to eight bytes; the zeros before the first one say how many follow.
    private static (ulong Value, int Length)? ReadVariable(FileBytes bytes, long offset, bool keepsMark)
    {
        if (bytes.Read(offset, 1) is not { } first || first == 0)
        {
            return null;
        }

        var length = BitOperations.LeadingZeroCount(first) - 55;
        return bytes.Read(offset, length) is { } value ? (keepsMark ? value : value & ((1UL << (7 * length)) - 1), length) : null;
    }

    private readonly record struct Element(ulong Id, long Start, long End)
    {
        public long Length => End - Start;
    }
}

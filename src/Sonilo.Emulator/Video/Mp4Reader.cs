namespace Sonilo.Emulator;

/// <summary>Finds the movie header of an MP4 file, wherever it is, and reads its length.</summary>
internal static class Mp4Reader
{
    // Far more than any file has at its top; hostile files can claim millions of empty ones.
    private const int MostBoxes = 10_000;

    private static readonly string[] Beginnings = ["ftyp", "moov", "mdat", "free", "wide"];

    /// <summary>Whether the first box is one that MP4 files begin with.</summary>
    public static bool BeginsWithABox(FileBytes bytes) =>
        bytes.Read(4, 4) is { } type && Beginnings.Any(beginning => type == Number(beginning));

    /// <summary>The length in seconds; <see langword="null"/> where there is none.</summary>
    public static double? ReadDuration(FileBytes bytes)
    {
        if (Find(bytes, new Box(0, bytes.Length), "moov") is not { } movie || Find(bytes, movie, "mvhd") is not { } header)
        {
            return null;
        }

        var isLong = bytes.Read(header.Start, 1) == 1;
        var scale = bytes.Read(header.Start + (isLong ? 20 : 12), 4);
        var ticks = Ticks(bytes, header.Start + (isLong ? 24 : 16), isLong);

        // A fragmented file states its length in an extension, and 0 in the header.
        if (ticks is null or 0 && Find(bytes, movie, "mvex") is { } extension && Find(bytes, extension, "mehd") is { } fragments)
        {
            ticks = Ticks(bytes, fragments.Start + 4, bytes.Read(fragments.Start, 1) == 1);
        }

        return scale is > 0 && ticks is > 0 ? (double)ticks / scale : null;
    }

    // All ones mean that the length is not known.
    private static ulong? Ticks(FileBytes bytes, long offset, bool isLong) =>
        bytes.Read(offset, isLong ? 8 : 4) is { } ticks && ticks != (isLong ? ulong.MaxValue : uint.MaxValue) ? ticks : null;

    private static Box? Find(FileBytes bytes, Box parent, string type)
    {
        var wanted = Number(type);
        var offset = parent.Start;
        for (var count = 0; count < MostBoxes && offset <= parent.End - 8; count++)
        {
            var isWide = bytes.Read(offset, 4) == 1;
            var head = isWide ? 16 : 8;
            var size = isWide ? bytes.Read(offset + 8, 8) : bytes.Read(offset, 4);

            // Size 0 reaches to the end.
            var end = size == 0 ? parent.End : size >= (ulong)head && size <= (ulong)(parent.End - offset) ? offset + (long)size : -1;
            if (end < 0)
            {
                return null;
            }

            if (bytes.Read(offset + 4, 4) == wanted)
            {
                return new Box(offset + head, end);
            }

            offset = end;
        }

        return null;
    }

    private static uint Number(string type) => ((uint)type[0] << 24) | ((uint)type[1] << 16) | ((uint)type[2] << 8) | type[3];

    private readonly record struct Box(long Start, long End);
}

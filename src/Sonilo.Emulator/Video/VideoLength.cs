namespace Sonilo.Emulator;

/// <summary>Reads how long a video is, from an MP4 or WebM file, without decoding it.</summary>
/// <remarks>Files come from anywhere: whatever their bytes, the result is a length or none, soon, and never an exception.</remarks>
internal static class VideoLength
{
    // A microsecond and a year; what claims less or more is damaged.
    private const double Shortest = 1e-6;
    private const double Longest = 366 * 24 * 3600;

    /// <summary>Whether a file begins as an MP4 or WebM file does.</summary>
    public static bool IsVideo(Stream file)
    {
        var bytes = new FileBytes(file);
        return bytes.Read(0, 4) == EbmlReader.Mark || Mp4Reader.BeginsWithABox(bytes);
    }

    /// <summary>The length in seconds; <see langword="null"/> where the file does not tell.</summary>
    public static decimal? Read(Stream file)
    {
        var bytes = new FileBytes(file);
        var seconds = bytes.Read(0, 4) == EbmlReader.Mark ? EbmlReader.ReadDuration(bytes) : Mp4Reader.ReadDuration(bytes);
        return seconds is >= Shortest and < Longest ? decimal.Round((decimal)seconds, 6) : null;
    }
}

using System.Text;

namespace Sonilo.Emulator;

/// <summary>The header of a WAV file: its format, its notice, and its length.</summary>
internal static class WaveHeader
{
    private const int Channels = 2;
    private const int BitsPerSample = 16;

    // The header has 32 bits for the file's length.
    private const long MostDataBytes = uint.MaxValue - 4096;

    /// <summary>The frames of so many seconds, to the sample; what a WAV file cannot hold is left out.</summary>
    public static long FramesOf(decimal seconds, int sampleRate) =>
        (long)Math.Min(Math.Round(Math.Max(0, seconds) * sampleRate, MidpointRounding.AwayFromZero), MostDataBytes / Tune.FrameBytes);

    /// <summary>The bytes before the first sample.</summary>
    public static byte[] Write(string title, int sampleRate, long frames)
    {
        var information = Information(title);
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write("RIFF"u8);
        writer.Write((uint)(4 + 24 + 8 + information.Length + 8 + (frames * Tune.FrameBytes)));
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write(1 | (Channels << 16));
        writer.Write(sampleRate);
        writer.Write(sampleRate * Tune.FrameBytes);
        writer.Write(Tune.FrameBytes | (BitsPerSample << 16));
        writer.Write("LIST"u8);
        writer.Write(information.Length);
        writer.Write(information);
        writer.Write("data"u8);
        writer.Write((uint)(frames * Tune.FrameBytes));
        return bytes.ToArray();
    }

    private static byte[] Information(string title)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write("INFO"u8);
        Write(writer, "INAM"u8, title);
        Write(writer, "ICMT"u8, EmulationNotice.Text);
        Write(writer, "ISFT"u8, "Sonilo.Emulator");
        return bytes.ToArray();
    }

    // Texts end in a zero, and are even.
    private static void Write(BinaryWriter writer, ReadOnlySpan<byte> mark, string text)
    {
        var value = Encoding.UTF8.GetBytes(text + "\0");
        writer.Write(mark);
        writer.Write(value.Length);
        writer.Write(value);
        writer.Write(new byte[value.Length % 2]);
    }
}

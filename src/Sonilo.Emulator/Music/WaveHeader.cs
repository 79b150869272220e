using System.Buffers.Binary;
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
        Mark(bytes, "RIFF");
        Number(bytes, (uint)(4 + 24 + 8 + information.Length + 8 + (frames * Tune.FrameBytes)));
        Mark(bytes, "WAVE");
        Mark(bytes, "fmt ");
        Number(bytes, 16);
        Number(bytes, 1 | (Channels << 16));
        Number(bytes, (uint)sampleRate);
        Number(bytes, (uint)(sampleRate * Tune.FrameBytes));
        Number(bytes, Tune.FrameBytes | (BitsPerSample << 16));
        Mark(bytes, "LIST");
        Number(bytes, (uint)information.Length);
        bytes.Write(information);
        Mark(bytes, "data");
        Number(bytes, (uint)(frames * Tune.FrameBytes));
        return bytes.ToArray();
    }

    private static byte[] Information(string title)
    {
        using var bytes = new MemoryStream();
        Mark(bytes, "INFO");
        Entry(bytes, "INAM", title);
        Entry(bytes, "ICMT", EmulationNotice.Text);
        Entry(bytes, "ISFT", "Sonilo.Emulator");
        return bytes.ToArray();
    }

    // Texts end in a zero, and are even.
    private static void Entry(MemoryStream bytes, string mark, string text)
    {
        var value = Encoding.UTF8.GetBytes(text + "\0");
        Mark(bytes, mark);
        Number(bytes, (uint)value.Length);
        bytes.Write(value);
        if (value.Length % 2 == 1)
        {
            bytes.WriteByte(0);
        }
    }

    private static void Mark(MemoryStream bytes, string mark) => bytes.Write(Encoding.ASCII.GetBytes(mark));

    private static void Number(MemoryStream bytes, uint number)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(four, number);
        bytes.Write(four);
    }
}

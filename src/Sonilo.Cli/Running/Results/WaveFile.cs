using System.Buffers.Binary;

namespace Sonilo.Cli.Running;

/// <summary>What a WAV file holds: 8, 16, 24 or 32 bits of whole numbers, or 32 bits of fractions.</summary>
/// <param name="SampleRate">Frames a second.</param>
/// <param name="Channels">Samples a frame.</param>
/// <param name="Seconds">How long it plays.</param>
/// <param name="Peaks">The greatest amplitude of each stretch, from 0 to 1.</param>
internal sealed record WaveFile(int SampleRate, int Channels, double Seconds, IReadOnlyList<float> Peaks)
{
    private const int Pcm = 1;
    private const int Float = 3;
    private const int Extensible = 0xFFFE;

    /// <summary>Reads a file; <see langword="null"/> where it is not such a one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stretches">Into how many stretches of the same length to divide it.</param>
    public static WaveFile? TryRead(string path, int stretches)
    {
        using var stream = File.OpenRead(path);
        Span<byte> head = stackalloc byte[12];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.StartsWith("RIFF"u8) || !head[8..].SequenceEqual("WAVE"u8))
        {
            return null;
        }

        WaveFormat? format = null;
        Span<byte> chunk = stackalloc byte[8];
        while (stream.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false) == chunk.Length)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (chunk.StartsWith("data"u8))
            {
                return format is null ? null : Read(stream, format, Math.Min(length, stream.Length - stream.Position), stretches);
            }

            var next = stream.Position + length + (length & 1);
            format = chunk.StartsWith("fmt "u8) ? ReadFormat(stream, length) : format;
            stream.Position = Math.Min(next, stream.Length);
        }

        return null;
    }

    private static WaveFormat? ReadFormat(FileStream stream, uint length)
    {
        Span<byte> bytes = stackalloc byte[40];
        var fields = bytes[..(int)Math.Min(length, 40)];
        if (fields.Length < 16 || stream.ReadAtLeast(fields, fields.Length, throwOnEndOfStream: false) < fields.Length)
        {
            return null;
        }

        var kind = BinaryPrimitives.ReadUInt16LittleEndian(fields);
        kind = kind == Extensible && fields.Length >= 26 ? BinaryPrimitives.ReadUInt16LittleEndian(fields[24..]) : kind;
        var channels = BinaryPrimitives.ReadUInt16LittleEndian(fields[2..]);
        var rate = BinaryPrimitives.ReadInt32LittleEndian(fields[4..]);
        var bits = BinaryPrimitives.ReadUInt16LittleEndian(fields[14..]);
        return channels > 0 && rate > 0 && ((kind == Pcm && bits is 8 or 16 or 24 or 32) || (kind == Float && bits == 32))
            ? new WaveFormat(kind == Float, channels, rate, bits / 8)
            : null;
    }

    private static WaveFile Read(FileStream stream, WaveFormat format, long length, int stretches)
    {
        var frames = length / format.FrameSize;
        var peaks = new float[frames == 0 ? 0 : (int)Math.Min(stretches, frames)];
        var buffer = new byte[format.FrameSize * 4096];
        for (long frame = 0; frame < frames;)
        {
            var wanted = (int)Math.Min(buffer.Length, (frames - frame) * format.FrameSize);
            var count = stream.ReadAtLeast(buffer.AsSpan(0, wanted), wanted, throwOnEndOfStream: false) / format.FrameSize;
            if (count == 0)
            {
                break;
            }

            for (var index = 0; index < count; index++)
            {
                ref var peak = ref peaks[(int)((frame + index) * peaks.Length / frames)];
                peak = Math.Max(peak, format.Amplitude(buffer.AsSpan(index * format.FrameSize, format.FrameSize)));
            }

            frame += count;
        }

        return new WaveFile(format.SampleRate, format.Channels, frames / (double)format.SampleRate, peaks);
    }
}

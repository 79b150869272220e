using System.Buffers.Binary;

namespace Sonilo.Cli.Running;

/// <summary>How a WAV file writes its samples.</summary>
/// <param name="IsFloat">Whether they are fractions.</param>
/// <param name="Channels">Samples a frame.</param>
/// <param name="SampleRate">Frames a second.</param>
/// <param name="SampleSize">Bytes a sample.</param>
internal sealed record WaveFormat(bool IsFloat, int Channels, int SampleRate, int SampleSize)
{
    /// <summary>Bytes a frame.</summary>
    public int FrameSize => Channels * SampleSize;

    /// <summary>The greatest amplitude of one frame, from 0 to 1.</summary>
    public float Amplitude(ReadOnlySpan<byte> frame)
    {
        var greatest = 0f;
        for (var channel = 0; channel < Channels; channel++)
        {
            greatest = Math.Max(greatest, Math.Abs(Sample(frame.Slice(channel * SampleSize, SampleSize))));
        }

        return Math.Min(greatest, 1);
    }

    private float Sample(ReadOnlySpan<byte> bytes) => SampleSize switch
    {
        1 => (bytes[0] - 128) / 128f,
        2 => BinaryPrimitives.ReadInt16LittleEndian(bytes) / 32_768f,
        3 => (bytes[0] | bytes[1] << 8 | (sbyte)bytes[2] << 16) / 8_388_608f,
        _ when IsFloat => BinaryPrimitives.ReadSingleLittleEndian(bytes) is var sample && float.IsFinite(sample) ? sample : 0,
        _ => BinaryPrimitives.ReadInt32LittleEndian(bytes) / 2_147_483_648f,
    };
}

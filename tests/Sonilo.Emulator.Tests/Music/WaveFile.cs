using System.Buffers.Binary;
using System.Text;

namespace Sonilo.Emulator.Tests;

/// <summary>Reads a WAV file chunk by chunk, and refuses one that is not exactly as it says.</summary>
internal sealed record WaveFile(int Channels, int SampleRate, int Bits, long Frames, int DataOffset, IReadOnlyDictionary<string, string> Information)
{
    public static WaveFile Parse(byte[] bytes)
    {
        Assert.Equal("RIFF", Mark(bytes, 0));
        Assert.Equal(bytes.Length - 8, Number(bytes, 4));
        Assert.Equal("WAVE", Mark(bytes, 8));
        var chunks = Chunks(bytes, 12, bytes.Length).ToDictionary(chunk => chunk.Mark);
        var format = chunks["fmt "].Offset;
        Assert.Equal(1, BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(format)));
        var (channels, rate, bits) = (
            BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(format + 2)), Number(bytes, format + 4), BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(format + 14)));
        Assert.Equal(rate * channels * bits / 8, Number(bytes, format + 8));
        Assert.Equal(channels * bits / 8, BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(format + 12)));
        var list = chunks["LIST"];
        Assert.Equal("INFO", Mark(bytes, list.Offset));
        var information = Chunks(bytes, list.Offset + 4, list.Offset + list.Length)
            .ToDictionary(entry => entry.Mark, entry => Encoding.UTF8.GetString(bytes, entry.Offset, entry.Length).TrimEnd('\0'));
        var data = chunks["data"];
        return new WaveFile(channels, rate, bits, data.Length / (channels * bits / 8), data.Offset, information);
    }

    private static IEnumerable<(string Mark, int Offset, int Length)> Chunks(byte[] bytes, int start, int end)
    {
        var offset = start;
        while (offset < end)
        {
            var length = Number(bytes, offset + 4);
            yield return (Mark(bytes, offset), offset + 8, length);
            offset += 8 + length + (length % 2);
        }

        Assert.Equal(end, offset);
    }

    private static string Mark(byte[] bytes, int offset) => Encoding.ASCII.GetString(bytes, offset, 4);

    private static int Number(byte[] bytes, int offset) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(offset));
}

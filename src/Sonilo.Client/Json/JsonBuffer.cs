using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Sonilo;

/// <summary>Where JSON is written before it is sent: one array that grows.</summary>
internal sealed class JsonBuffer : IBufferWriter<byte>
{
    private byte[] bytes = new byte[256];

    /// <summary>How many bytes were written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    /// <summary>The array that holds what was written, from its start.</summary>
    public byte[] Array => bytes;

    /// <summary>What a step writes.</summary>
    public static JsonBuffer Write(Action<Utf8JsonWriter> step)
    {
        var buffer = new JsonBuffer();
        using var json = new Utf8JsonWriter(buffer);
        step(json);
        json.Flush();
        return buffer;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var needed = Length + Math.Max(sizeHint, 1);
        if (needed > bytes.Length)
        {
            System.Array.Resize(ref bytes, Math.Max(needed, bytes.Length * 2));
        }

        return bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override string ToString() => Encoding.UTF8.GetString(bytes, 0, Length);
}

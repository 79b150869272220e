using System.Buffers.Binary;

namespace Sonilo.Emulator;

/// <summary>The bytes of a file at any position; a read beyond the end gives nothing, and throws nothing.</summary>
internal sealed class FileBytes(Stream file)
{
    public long Length { get; } = file.Length;

    public byte? ReadByte(long offset)
    {
        Span<byte> bytes = stackalloc byte[1];
        return TryRead(offset, bytes) ? bytes[0] : null;
    }

    public uint? ReadUInt32(long offset)
    {
        Span<byte> bytes = stackalloc byte[4];
        return TryRead(offset, bytes) ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : null;
    }

    public ulong? ReadUInt64(long offset)
    {
        Span<byte> bytes = stackalloc byte[8];
        return TryRead(offset, bytes) ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : null;
    }

    private bool TryRead(long offset, Span<byte> bytes)
    {
        if (offset < 0 || offset > Length - bytes.Length)
        {
            return false;
        }

        file.Position = offset;
        return file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
    }
}

using System.Buffers.Binary;

namespace Sonilo.Emulator;

/// <summary>The bytes of a file at any position; a read beyond the end gives nothing, and throws nothing.</summary>
internal sealed class FileBytes(Stream file)
{
    public long Length { get; } = file.Length;

    /// <summary>The whole number of so many bytes, at most eight, the highest first.</summary>
    public ulong? Read(long offset, int count)
    {
        if (offset < 0 || offset > Length - count)
        {
            return null;
        }

        Span<byte> bytes = [0, 0, 0, 0, 0, 0, 0, 0];
        file.Position = offset;
        return file.ReadAtLeast(bytes[^count..], count, throwOnEndOfStream: false) == count ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : null;
    }
}

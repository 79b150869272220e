using System.Buffers.Binary;

namespace Sonilo.Page.Tests;

/// <summary>An MP4 file of nothing but its length.</summary>
internal static class SmallVideo
{
    public static byte[] Of(int seconds)
    {
        var header = new byte[100];
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(12), 1000);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(16), seconds * 1000);
        return [.. Box("ftyp"u8, [.. "isom"u8, 0, 0, 2, 0, .. "isommp41"u8]), .. Box("moov"u8, Box("mvhd"u8, header))];
    }

    private static byte[] Box(ReadOnlySpan<byte> type, byte[] content)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, 8 + content.Length);
        return [.. size, .. type, .. content];
    }
}

using System.Buffers.Binary;
using System.Text;

namespace Sonilo.Emulator.Tests;

/// <summary>The smallest files that say how long they are.</summary>
internal static class Videos
{
    public static byte[] Mp4(double seconds, bool isWide = false, bool moovAtEnd = false, int mediaBytes = 40)
    {
        var file = Box("ftyp", [.. "isom"u8, 0, 0, 2, 0, .. "isomiso2"u8]);
        var movie = Box("moov", [.. Box("udta", []), .. Box("mvhd", Header(seconds, isWide))]);
        var media = Box("mdat", new byte[mediaBytes]);
        return moovAtEnd ? [.. file, .. media, .. movie] : [.. file, .. movie, .. media];
    }

    public static byte[] Box(string type, byte[] content)
    {
        var bytes = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        _ = Encoding.ASCII.GetBytes(type, bytes.AsSpan(4));
        content.CopyTo(bytes, 8);
        return bytes;
    }

    /// <summary>A box whose size is written in 64 bits.</summary>
    public static byte[] WideBox(string type, byte[] content)
    {
        var bytes = new byte[16 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, 1);
        _ = Encoding.ASCII.GetBytes(type, bytes.AsSpan(4));
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(8), bytes.Length);
        content.CopyTo(bytes, 16);
        return bytes;
    }

    public static byte[] Header(double seconds, bool isWide)
    {
        const int scale = 1000;
        var bytes = new byte[isWide ? 112 : 100];
        bytes[0] = isWide ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(isWide ? 20 : 12), scale);
        if (isWide)
        {
            BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(24), (long)(seconds * scale));
        }
        else
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), (int)(seconds * scale));
        }

        return bytes;
    }

    public static byte[] WebM(double seconds, bool isDouble = true, bool isLive = false, uint? scale = 1_000_000)
    {
        var ticks = seconds * 1e9 / (scale ?? 1_000_000);
        var length = new byte[isDouble ? 8 : 4];
        if (isDouble)
        {
            BinaryPrimitives.WriteDoubleBigEndian(length, ticks);
        }
        else
        {
            BinaryPrimitives.WriteSingleBigEndian(length, (float)ticks);
        }

        var scaleBytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(scaleBytes, scale ?? 0);
        byte[] info = [.. scale is null ? [] : Element([0x2A, 0xD7, 0xB1], scaleBytes), .. Element([0x44, 0x89], length)];
        byte[] segment = [.. Element([0xEC], new byte[10]), .. Element([0x15, 0x49, 0xA9, 0x66], info), .. Element([0x1F, 0x43, 0xB6, 0x75], new byte[30])];
        var head = Element([0x1A, 0x45, 0xDF, 0xA3], Element([0x42, 0x82], "webm"u8.ToArray()));
        byte[] mark = [0x18, 0x53, 0x80, 0x67];
        return isLive ? [.. head, .. mark, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, .. segment] : [.. head, .. Element(mark, segment)];
    }

    private static byte[] Element(byte[] id, byte[] content) =>
        [.. id, (byte)(0x40 | (content.Length >> 8)), (byte)content.Length, .. content];
}

using System.Buffers.Binary;

namespace Sonilo.Quickstart;

/// <summary>An MP4 file of nothing but its length: enough for the emulator, which composes to that.</summary>
internal static class SmallVideo
{
    private const int TicksPerSecond = 1000;

    /// <summary>Writes the file into a folder; gives its path.</summary>
    public static string Write(string folder, TimeSpan length)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, "video.mp4");
        byte[] file = [.. Box("ftyp"u8, [.. "isom"u8, 0, 0, 2, 0, .. "isomiso2mp41"u8]), .. Box("moov"u8, Box("mvhd"u8, MovieHeader(length)))];
        File.WriteAllBytes(path, file);
        return path;
    }

    // ISO/IEC 14496-12, 8.2.2: times are zero, rate and volume are 1, and the matrix leaves the picture as it is.
    private static byte[] MovieHeader(TimeSpan length)
    {
        var bytes = new byte[100];
        Put(12, TicksPerSecond);
        Put(16, (int)(length.TotalSeconds * TicksPerSecond));
        Put(20, 0x0001_0000);
        Put(24, 0x0100_0000);
        Put(36, 0x0001_0000);
        Put(52, 0x0001_0000);
        Put(68, 0x4000_0000);
        Put(96, 1);
        return bytes;

        void Put(int offset, int value) => BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(offset), value);
    }

    private static byte[] Box(ReadOnlySpan<byte> type, byte[] content)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, 8 + content.Length);
        return [.. size, .. type, .. content];
    }
}

using System.Buffers.Binary;
using System.Text;

namespace Sonilo.Emulator;

/// <summary>The result of a model that makes video: a copy of the video that it was given, which says so of itself.</summary>
/// <remarks>The notice follows the file in a box that players skip: <c>free</c> in MP4, <c>Void</c> in WebM.</remarks>
internal static class EmulatedVideo
{
    public static IAssetContent CopyOf(StoredAsset source)
    {
        var tail = source.MediaType == "video/webm" ? WebM() : Mp4();
        switch (source.Content)
        {
            case FileContent file:
                return file.WithTail(tail);
            default:
                using (var stream = source.Content.Open()!)
                {
                    var bytes = new byte[source.Content.Length + tail.Length];
                    stream.ReadExactly(bytes, 0, (int)source.Content.Length);
                    tail.CopyTo(bytes, source.Content.Length);
                    return new ByteContent(bytes);
                }
        }
    }

    private static byte[] Mp4()
    {
        var bytes = new byte[8 + SoniloEmulator.Notice.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        _ = Encoding.ASCII.GetBytes("free" + SoniloEmulator.Notice, bytes.AsSpan(4));
        return bytes;
    }

    private static byte[] WebM()
    {
        var bytes = new byte[2 + SoniloEmulator.Notice.Length];
        bytes[0] = 0xEC;
        bytes[1] = (byte)(0x80 | SoniloEmulator.Notice.Length);
        _ = Encoding.ASCII.GetBytes(SoniloEmulator.Notice, bytes.AsSpan(2));
        return bytes;
    }
}

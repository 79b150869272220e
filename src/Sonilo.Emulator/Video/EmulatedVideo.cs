using System.Buffers.Binary;
using System.Text;

namespace Sonilo.Emulator;

/// <summary>The result of a model that makes video: a copy of the given video, with the notice in it.</summary>
/// <remarks>The notice follows the file in a box that players skip: <c>free</c> in MP4, <c>Void</c> in WebM.</remarks>
internal static class EmulatedVideo
{
    public static IAssetContent CopyOf(IAssetContent source, string mediaType)
    {
        var tail = mediaType == "video/webm" ? WebM() : Mp4();
        switch (source)
        {
            case FileContent file:
                return file.WithTail(tail);
            default:
                using (var stream = source.Open()!)
                {
                    var bytes = new byte[source.Length + tail.Length];
                    stream.ReadExactly(bytes, 0, (int)source.Length);
                    tail.CopyTo(bytes, source.Length);
                    return new ByteContent(bytes);
                }
        }
    }

    private static byte[] Mp4()
    {
        var bytes = new byte[8 + EmulationNotice.Text.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        _ = Encoding.ASCII.GetBytes("free" + EmulationNotice.Text, bytes.AsSpan(4));
        return bytes;
    }

    private static byte[] WebM()
    {
        var bytes = new byte[2 + EmulationNotice.Text.Length];
        bytes[0] = 0xEC;
        bytes[1] = (byte)(0x80 | EmulationNotice.Text.Length);
        _ = Encoding.ASCII.GetBytes(EmulationNotice.Text, bytes.AsSpan(2));
        return bytes;
    }
}

namespace Sonilo.Emulator;

/// <summary>An MP3 file of silence: what the service was seen to send under the name of WAV.</summary>
internal sealed class SilentMp3(decimal seconds) : IAssetContent
{
    private const int SamplesPerFrame = 1152;
    private const int SampleRate = 44_100;

    // MPEG 1, layer III, 128 kbit/s, 44,100 Hz, stereo; empty side information plays as silence.
    private static readonly byte[] Frame = [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]];

    public long Length => (long)Math.Ceiling(seconds * SampleRate / SamplesPerFrame) * Frame.Length;

    public Stream? Open() => null;

    public async Task WriteAsync(Stream target, long offset, long count, CancellationToken cancellationToken)
    {
        while (count > 0)
        {
            var start = (int)(offset % Frame.Length);
            var length = (int)Math.Min(Frame.Length - start, count);
            await target.WriteAsync(Frame.AsMemory(start, length), cancellationToken);
            (offset, count) = (offset + length, count - length);
        }
    }
}

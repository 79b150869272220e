using System.Buffers;

namespace Sonilo.Emulator;

/// <summary>A WAV file of a tune, which is played while it is sent: as long as it may be, it needs no memory.</summary>
internal sealed class WaveContent(string prompt, decimal seconds, int take, int sampleRate) : IAssetContent
{
    private const int TitleLength = 60;
    private const int BlockBytes = Tune.BlockFrames * Tune.FrameBytes;

    // Blocks that are sent at once: each send is a call to the system.
    private const int BatchBlocks = 16;

    private readonly long frames = WaveHeader.FramesOf(seconds, sampleRate);
    private readonly byte[] header = WaveHeader.Write(
        prompt.Length <= TitleLength ? prompt : prompt[..TitleLength], sampleRate, WaveHeader.FramesOf(seconds, sampleRate));

    public long Length => header.Length + (frames * Tune.FrameBytes);

    public Stream? Open() => null;

    public async Task WriteAsync(Stream target, long offset, long count, CancellationToken cancellationToken)
    {
        var fromHeader = (int)Math.Clamp(header.Length - offset, 0, count);
        if (fromHeader > 0)
        {
            await target.WriteAsync(header.AsMemory((int)offset, fromHeader), cancellationToken);
        }

        var (place, left) = (offset + fromHeader - header.Length, count - fromHeader);
        var tune = new Tune(prompt, take, sampleRate, frames);
        var batch = ArrayPool<byte>.Shared.Rent(BatchBlocks * BlockBytes);
        try
        {
            while (left > 0)
            {
                var start = (int)(place % BlockBytes);
                var length = (int)Math.Min((BatchBlocks * BlockBytes) - start, left);
                for (var at = 0; at < start + length; at += BlockBytes)
                {
                    tune.Render((place + at) / BlockBytes, batch.AsSpan(at, BlockBytes));
                }

                await target.WriteAsync(batch.AsMemory(start, length), cancellationToken);
                (place, left) = (place + length, left - length);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(batch);
        }
    }
}

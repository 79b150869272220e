using System.Buffers.Binary;

namespace Sonilo.Emulator;

/// <summary>The sound of a composition: 16-bit stereo, any block of it without the ones before.</summary>
internal sealed class Tune(string prompt, int take, int sampleRate, long frames)
{
    /// <summary>Frames of a block.</summary>
    public const int BlockFrames = 1024;

    /// <summary>Bytes of a frame: two sides of 16 bits.</summary>
    public const int FrameBytes = 4;

    // Notes ring on: those of this many bars before are still heard.
    private const int RingingBars = 2;
    private const float LoudestSample = 32_000;

    private readonly Composition composition = new(prompt, take, sampleRate, frames);
    private readonly long fadeFrames = Math.Max(1, Math.Min(frames / 8, 4L * sampleRate));
    private readonly Dictionary<int, Note[]> bars = [];
    private readonly float[] left = new float[Voice.Stretch];
    private readonly float[] right = new float[Voice.Stretch];

    /// <summary>Writes a block as little-endian samples, left and right in turn.</summary>
    /// <param name="block">Which block, from 0.</param>
    /// <param name="target">Room for <see cref="BlockFrames"/> frames.</param>
    public void Render(long block, Span<byte> target)
    {
        var first = block * BlockFrames;
        for (var offset = 0; offset < BlockFrames; offset += Voice.Stretch)
        {
            Mix(first + offset);
            for (var i = 0; i < Voice.Stretch; i++)
            {
                var level = Fade(first + offset + i);
                var place = target[((offset + i) * FrameBytes)..];
                BinaryPrimitives.WriteInt16LittleEndian(place, Sample(left[i] * level));
                BinaryPrimitives.WriteInt16LittleEndian(place[2..], Sample(right[i] * level));
            }
        }
    }

    private void Mix(long first)
    {
        left.AsSpan().Clear();
        right.AsSpan().Clear();
        var bar = (int)(first / composition.BarFrames);
        for (var sounding = bar - RingingBars; sounding <= bar; sounding++)
        {
            foreach (ref readonly var note in NotesOf(sounding).AsSpan())
            {
                Voice.Add(note, first, sampleRate, left, right);
            }
        }
    }

    private Note[] NotesOf(int bar)
    {
        if (!bars.TryGetValue(bar, out var notes))
        {
            if (bars.Count > 2 * RingingBars)
            {
                bars.Clear();
            }

            bars.Add(bar, notes = composition.NotesOf(bar));
        }

        return notes;
    }

    // In within a moment, out over a few seconds, both without a click.
    private float Fade(long frame)
    {
        var opening = Math.Min(1, frame / (sampleRate * 0.005f));
        var closing = Math.Clamp((frames - 1 - frame) / (float)fadeFrames, 0, 1);
        return opening * closing * closing * (3 - (2 * closing));
    }

    // Bends what is too loud instead of cutting it.
    private static short Sample(float value)
    {
        var x = Math.Clamp(value * 1.6f, -3, 3);
        return (short)(x * (27 + (x * x)) / (27 + (9 * x * x)) * LoudestSample);
    }
}

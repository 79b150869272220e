using System.Text;
using Sonilo.Cli.Running;

namespace Sonilo.Cli.Tests;

public sealed class WaveFileTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData(1, 8)]
    [InlineData(1, 16)]
    [InlineData(1, 24)]
    [InlineData(1, 32)]
    [InlineData(3, 32)]
    [InlineData(0xFFFE, 24)]
    public void ItsLengthAndPeaksAreRead(int kind, int bits)
    {
        var wave = WaveFile.TryRead(Write(kind, bits, [0, 0, -1, 0.5f]), stretches: 4)!;

        Assert.Equal((2, 1, 2d), (wave.SampleRate, wave.Channels, wave.Seconds));
        Assert.Equal([0, 0, 1, 0.5f], wave.Peaks.Select(peak => (float)Math.Round(peak, 2)));
    }

    [Fact]
    public void FewerFramesThanStretchesGiveFewerPeaks() => Assert.Equal(2, WaveFile.TryRead(Write(1, 16, [1, 1]), stretches: 80)!.Peaks.Count);

    [Fact]
    public void NoFrameGivesNoPeak() => Assert.Empty(WaveFile.TryRead(Write(1, 16, []), stretches: 80)!.Peaks);

    [Theory]
    [InlineData("")]
    [InlineData("RIFF")]
    [InlineData("RIFF....WAVE")]
    [InlineData("RIFF....WAVEfmt ....")]
    [InlineData("RIFF....WAVEdata\u0001\0\0\0x")]
    [InlineData("ID3\u0003 this is no WAV file at all")]
    public void WhatIsNotOneIsNot(string text) => Assert.Null(WaveFile.TryRead(workspace.Add("x.wav", text), 80));

    [Fact]
    public void TheLoudestStretchIsAsHighAsItGoes()
    {
        Assert.Equal(" ▁▄█", Waveform.Draw([0, 0.01f, 0.4f, 0.8f], unicode: true));
        Assert.Equal(" .=@", Waveform.Draw([0, 0.01f, 0.4f, 0.8f], unicode: false));
        Assert.Equal("  ", Waveform.Draw([0, 0], unicode: true));
    }

    private string Write(int kind, int bits, float[] samples)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.Latin1);
        writer.Write("RIFF....WAVELIST\u0003\0\0\0abc\0fmt ".Select(character => (byte)character).ToArray());
        writer.Write(kind == 0xFFFE ? 40 : 16);
        writer.Write((ushort)kind);
        writer.Write((ushort)1);
        writer.Write(2);
        writer.Write(2 * bits / 8);
        writer.Write((ushort)(bits / 8));
        writer.Write((ushort)bits);
        if (kind == 0xFFFE)
        {
            writer.Write(new byte[8]);
            writer.Write((ushort)1);
            writer.Write(new byte[14]);
        }

        writer.Write("data"u8);
        writer.Write(samples.Length * bits / 8);
        foreach (var sample in samples)
        {
            writer.Write(Bytes(kind == 3, bits, sample));
        }

        File.WriteAllBytes(workspace["x.wav"], stream.ToArray());
        return workspace["x.wav"];
    }

    private static byte[] Bytes(bool isFloat, int bits, float sample)
    {
        var whole = (long)Math.Clamp(sample * (1L << (bits - 1)), -(1L << (bits - 1)), (1L << (bits - 1)) - 1);
        return isFloat ? BitConverter.GetBytes(sample) : bits == 8 ? [(byte)(whole + 128)] : BitConverter.GetBytes(whole)[..(bits / 8)];
    }
}

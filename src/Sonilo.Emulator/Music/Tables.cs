namespace Sonilo.Emulator;

/// <summary>Sine and decay as tables, rounded so that they are the same on every machine.</summary>
internal static class Tables
{
    public const int SineBits = 13;

    private const int DecayLength = 1024;
    private const float LongestDecay = 8;
    private const double Grid = 1 << 22;

    private static readonly float[] SineTable = Make(1 << SineBits, static i => Math.Sin(2 * Math.PI * i / (1 << SineBits)));
    private static readonly float[] DecayTable = Make(DecayLength + 1, static i => Math.Exp(-LongestDecay * i / DecayLength));

    /// <summary>One turn of a sine.</summary>
    public static ReadOnlySpan<float> Sine => SineTable;

    /// <summary>e to the power of minus <paramref name="x"/>, 0 from 8 on.</summary>
    public static float Decay(float x)
    {
        var place = x * (DecayLength / LongestDecay);
        if (!(place < DecayLength))
        {
            return 0;
        }

        var index = (int)place;
        return DecayTable[index] + ((DecayTable[index + 1] - DecayTable[index]) * (place - index));
    }

    /// <summary>The step of a 32-bit phase at each frame for a pitch in half tones, where 69 is 440 Hz.</summary>
    public static uint PhaseStep(double pitch, int sampleRate)
    {
        var hertz = Math.Round(440 * Math.Pow(2, (pitch - 69) / 12) * 1000) / 1000;
        return (uint)(hertz / sampleRate * uint.MaxValue);
    }

    private static float[] Make(int length, Func<int, double> value) =>
        [.. Enumerable.Range(0, length).Select(i => (float)(Math.Round(value(i) * Grid) / Grid))];
}

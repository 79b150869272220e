namespace Sonilo.Emulator;

/// <summary>Soft drums: a falling sine, and noise that dies away.</summary>
internal static class Percussion
{
    private const float KickSeconds = 0.35f;
    private const float SnareSeconds = 0.3f;
    private const float HatSeconds = 0.12f;

    /// <summary>Writes a stretch of <paramref name="drum"/>; <see langword="false"/> once it is silent.</summary>
    public static bool Play(Drum drum, long age, long start, int sampleRate, Span<float> sound)
    {
        var length = drum switch { Drum.Kick => KickSeconds, Drum.Snare => SnareSeconds, _ => HatSeconds };
        if (age > length * sampleRate)
        {
            return false;
        }

        for (var i = 0; i < sound.Length; i++)
        {
            var frame = age + i;
            if (frame < 0)
            {
                continue;
            }

            var seconds = frame / (float)sampleRate;
            sound[i] = drum switch
            {
                Drum.Kick => Kick(seconds),
                Drum.Snare => Snare(seconds, start + frame),
                _ => Hat(seconds, start + frame),
            };
        }

        return true;
    }

    // From 150 Hz down to 48: the phase is the integral of the pitch.
    private static float Kick(float seconds)
    {
        const float low = 48, sweep = 100, fall = 0.04f;
        var turns = (low * seconds) + (sweep * fall * (1 - Tables.Decay(seconds / fall)));
        return Sine(turns) * Tables.Decay(seconds / 0.11f) * Math.Min(1, seconds / 0.002f) * Ending(seconds, KickSeconds);
    }

    private static float Snare(float seconds, long frame) =>
        ((Noise(frame) * 0.55f * Tables.Decay(seconds / 0.07f)) + (Sine(190 * seconds) * 0.45f * Tables.Decay(seconds / 0.05f)))
        * Ending(seconds, SnareSeconds);

    // The difference of two neighbours is noise without its low end.
    private static float Hat(float seconds, long frame) => (Noise(frame) - Noise(frame - 1)) * 0.5f * Tables.Decay(seconds / 0.025f) * Ending(seconds, HatSeconds);

    private static float Ending(float seconds, float length) => Math.Clamp((length - seconds) * 50, 0, 1);

    private static float Sine(float turns) => Tables.Sine[(int)((turns - MathF.Floor(turns)) * (1 << Tables.SineBits)) & ((1 << Tables.SineBits) - 1)];

    private static float Noise(long frame)
    {
        var value = unchecked((ulong)frame * 0x9E3779B97F4A7C15);
        value = unchecked((value ^ (value >> 32)) * 0xD6E8FEB86659FD93);
        return ((int)(value >> 40) / (float)(1 << 23)) - 1;
    }
}

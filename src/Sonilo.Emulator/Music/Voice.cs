namespace Sonilo.Emulator;

/// <summary>Plays notes into a short stretch of sound.</summary>
/// <remarks>
/// A sample depends on nothing but its place, so that a range of a file can be made without what comes before it.
/// Levels are worked out once a stretch and drawn as lines between.
/// </remarks>
internal static class Voice
{
    /// <summary>Frames of a stretch.</summary>
    public const int Stretch = 64;

    private const float Inaudible = 1e-4f;

    /// <summary>Adds what is heard of <paramref name="note"/> from <paramref name="first"/> on to both sides.</summary>
    public static void Add(in Note note, long first, int sampleRate, Span<float> left, Span<float> right)
    {
        var age = first - note.Start;
        if (age + Stretch <= 0)
        {
            return;
        }

        Span<float> sound = stackalloc float[Stretch];
        sound.Clear();
        var isHeard = note.Sound is { } instrument ? Play(note, instrument, age, sampleRate, sound) : Percussion.Play(note.Drum, age, note.Start, sampleRate, sound);
        if (!isHeard)
        {
            return;
        }

        for (var i = 0; i < Stretch; i++)
        {
            left[i] += sound[i] * note.Left;
            right[i] += sound[i] * note.Right;
        }
    }

    private static bool Play(in Note note, Instrument instrument, long age, int sampleRate, Span<float> sound)
    {
        if (age > note.Length + (instrument.Release * sampleRate))
        {
            return false;
        }

        var (shapeBefore, shapeAfter) = (Shape(note, instrument, age, sampleRate), Shape(note, instrument, age + Stretch, sampleRate));
        var sine = Tables.Sine;
        foreach (var partial in instrument.Partials)
        {
            var step = (ulong)note.Step * (ulong)partial.Multiple;
            var level = partial.Level * shapeBefore * Faded(partial, age, sampleRate);
            var rise = ((partial.Level * shapeAfter * Faded(partial, age + Stretch, sampleRate)) - level) / Stretch;
            if (step > uint.MaxValue * 0.45 || (level < Inaudible && rise <= 0))
            {
                continue;
            }

            var phase = unchecked((uint)((ulong)age * step));
            for (var i = 0; i < sound.Length; i++)
            {
                sound[i] += level * sine[(int)(phase >> (32 - Tables.SineBits))];
                level += rise;
                phase = unchecked(phase + (uint)step);
            }
        }

        return true;
    }

    private static float Shape(in Note note, Instrument instrument, long age, int sampleRate)
    {
        var seconds = Math.Max(0, age) / (float)sampleRate;
        var attack = Math.Min(1, seconds / instrument.Attack);
        var over = (age - note.Length) / (float)sampleRate;
        return over <= 0 ? attack : attack * Math.Max(0, 1 - (over / instrument.Release));
    }

    private static float Faded(Partial partial, long age, int sampleRate) =>
        partial.Decay > 0 ? Tables.Decay(Math.Max(0, age) / (partial.Decay * sampleRate)) : 1;
}

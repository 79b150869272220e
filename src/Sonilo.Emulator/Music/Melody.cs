namespace Sonilo.Emulator;

/// <summary>A melody over four bars: a motif, its answer, the motif again, and an end that rests.</summary>
internal sealed class Melody
{
    /// <summary>Steps of a bar: eighth notes.</summary>
    public const int Steps = 8;

    // Where notes begin in a bar.
    private static readonly int[][] Rhythms = [[0, 2, 3, 4, 6], [0, 3, 4, 6, 7], [0, 2, 4, 5, 6], [0, 1, 2, 4, 6], [0, 3, 6], [2, 3, 4, 6], [0, 4, 6, 7]];
    private static readonly int[][] Endings = [[0, 2, 4], [0, 4], [0, 1, 2, 4], [0, 3, 4]];

    private readonly List<MelodyNote>[] bars = new List<MelodyNote>[4];

    public Melody(SeededRandom random, IReadOnlyList<int> chords)
    {
        int[][] rhythms = [random.Pick(Rhythms), random.Pick(Rhythms), [], random.Pick(Endings)];
        rhythms[2] = rhythms[0];
        var degree = 7 + random.Next(4);
        for (var bar = 0; bar < bars.Length; bar++)
        {
            bars[bar] = [];
            for (var i = 0; i < rhythms[bar].Length; i++)
            {
                var step = rhythms[bar][i];
                var next = i + 1 < rhythms[bar].Length ? rhythms[bar][i + 1] : Steps;
                degree = step % 4 == 0 ? NearestInChord(degree, chords[bar]) : Reflected(degree + random.Pick([-2, -1, -1, 1, 1, 2]));
                bars[bar].Add(new MelodyNote(step, Math.Min(next - step, 4), degree));
            }
        }
    }

    /// <summary>The notes of a bar.</summary>
    public IReadOnlyList<MelodyNote> this[int bar] => bars[bar % bars.Length];

    // Kept within about an octave and a half.
    private static int Reflected(int degree) => degree > 14 ? 28 - degree : degree < 4 ? 8 - degree : degree;

    private static int NearestInChord(int degree, int chord)
    {
        for (var distance = 0; ; distance++)
        {
            foreach (var candidate in new[] { degree - distance, degree + distance })
            {
                if ((candidate - chord + 70) % 7 is 0 or 2 or 4)
                {
                    return candidate;
                }
            }
        }
    }
}

/// <summary>A note of a melody.</summary>
/// <param name="Step">The eighth note of the bar on which it begins.</param>
/// <param name="Length">How many eighth notes it lasts.</param>
/// <param name="Degree">Its degree of the scale, from the root upwards.</param>
internal readonly record struct MelodyNote(int Step, int Length, int Degree);

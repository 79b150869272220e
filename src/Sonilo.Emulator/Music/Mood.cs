namespace Sonilo.Emulator;

/// <summary>What the words of a prompt suggest: how quick, how bright, how busy.</summary>
/// <param name="Tempo">Quarter notes a minute.</param>
/// <param name="Scale">The half tones of the seven degrees.</param>
/// <param name="Progressions">The chords that suit the scale, as degrees from 0.</param>
/// <param name="HasDrums">Whether drums play.</param>
/// <param name="HasSevenths">Whether chords have four notes.</param>
internal sealed record Mood(int Tempo, IReadOnlyList<int> Scale, IReadOnlyList<int[]> Progressions, bool HasDrums, bool HasSevenths)
{
    private static readonly string[] Slow = ["slow", "calm", "ambient", "sleep", "soft", "lo-fi", "lofi", "chill", "sad", "gentle", "meditat", "ballad", "peaceful"];
    private static readonly string[] Quick = ["fast", "quick", "upbeat", "dance", "energetic", "drum", "techno", "house", "epic", "chase", "action", "battle", "punk"];
    private static readonly string[] Dark = ["sad", "dark", "minor", "epic", "tense", "horror", "battle", "melanchol", "mysterious", "night", "rain", "noir", "villain"];
    private static readonly string[] Bright = ["happy", "bright", "major", "joy", "sunny", "summer", "upbeat", "cheer", "celebrat", "wedding", "morning", "playful"];
    private static readonly string[] Drumless = ["ambient", "meditat", "sleep", "no drums", "without drums", "solo piano", "string quartet"];
    private static readonly string[] Jazzy = ["lo-fi", "lofi", "jazz", "chill", "soul", "neo", "bossa", "night", "lounge"];

    private static readonly int[][] BrightScales = [[0, 2, 4, 5, 7, 9, 11], [0, 2, 4, 5, 7, 9, 10], [0, 2, 4, 6, 7, 9, 11]];
    private static readonly int[][] DarkScales = [[0, 2, 3, 5, 7, 8, 10], [0, 2, 3, 5, 7, 9, 10]];
    private static readonly int[][] BrightChords = [[0, 4, 5, 3], [0, 5, 3, 4], [5, 3, 0, 4], [0, 3, 0, 4], [0, 2, 3, 4], [3, 0, 4, 5]];
    private static readonly int[][] DarkChords = [[0, 5, 2, 6], [0, 3, 5, 6], [0, 6, 5, 6], [0, 2, 6, 3], [5, 6, 0, 0], [0, 3, 0, 6]];

    /// <summary>The mood of <paramref name="prompt"/>; what it leaves open is chosen by <paramref name="random"/>.</summary>
    public static Mood Of(string prompt, SeededRandom random)
    {
        var isSlow = Says(prompt, Slow);
        var isQuick = Says(prompt, Quick);
        var tempo = (isSlow, isQuick) switch
        {
            (true, false) => 64 + random.Next(20),
            (false, true) => 112 + random.Next(24),
            _ => 80 + random.Next(36),
        };
        var isDark = Says(prompt, Dark) != Says(prompt, Bright) ? Says(prompt, Dark) : random.Chance(0.45);
        return new Mood(
            tempo,
            random.Pick(isDark ? DarkScales : BrightScales),
            isDark ? DarkChords : BrightChords,
            HasDrums: !Says(prompt, Drumless),
            HasSevenths: Says(prompt, Jazzy) || random.Chance(0.25));
    }

    private static bool Says(string prompt, string[] words) => words.Any(word => prompt.Contains(word, StringComparison.OrdinalIgnoreCase));
}

namespace Sonilo.Emulator;

/// <summary>A partial tone of an instrument.</summary>
/// <param name="Multiple">How many times the note's frequency.</param>
/// <param name="Level">How loud.</param>
/// <param name="Decay">After how many seconds it is down to a third; 0 keeps it up.</param>
internal readonly record struct Partial(int Multiple, float Level, float Decay);

/// <summary>How a note sounds: partial tones that come in, fade and end.</summary>
/// <param name="Attack">Seconds to full level.</param>
/// <param name="Release">Seconds from the note's end to silence.</param>
/// <param name="Partials">The partial tones.</param>
internal sealed record Instrument(float Attack, float Release, params Partial[] Partials)
{
    /// <summary>A soft, sustained sound for chords.</summary>
    public static Instrument Pad { get; } = new(0.35f, 0.7f, new(1, 1, 0), new(2, 0.3f, 0), new(3, 0.1f, 0));

    /// <summary>An electric piano.</summary>
    public static Instrument Keys { get; } = new(0.004f, 0.25f, new(1, 1, 1.1f), new(2, 0.35f, 0.6f), new(4, 0.16f, 0.25f), new(7, 0.05f, 0.08f));

    /// <summary>A round bass.</summary>
    public static Instrument Bass { get; } = new(0.008f, 0.08f, new(1, 1, 1.6f), new(2, 0.5f, 0.8f), new(3, 0.2f, 0.3f));

    /// <summary>A flute-like voice for the melody.</summary>
    public static Instrument Lead { get; } = new(0.02f, 0.15f, new(1, 1, 2.5f), new(2, 0.22f, 1.2f), new(3, 0.14f, 0.8f), new(5, 0.03f, 0.2f));

    /// <summary>A bell, for sparkle above the chords.</summary>
    public static Instrument Bell { get; } = new(0.003f, 0.6f, new(1, 1, 0.9f), new(3, 0.3f, 0.45f), new(6, 0.1f, 0.2f));
}

/// <summary>The drum that plays a note; none where an instrument does.</summary>
internal enum Drum
{
    None,
    Kick,
    Snare,
    Hat,
}

/// <summary>A note at its place in the tune. Every sample of it follows from its place alone.</summary>
/// <param name="Start">Its first frame.</param>
/// <param name="Length">How many frames it is held.</param>
/// <param name="Step">The step of its phase at each frame.</param>
/// <param name="Left">How loud it is on the left.</param>
/// <param name="Right">How loud it is on the right.</param>
/// <param name="Sound">The instrument; <see langword="null"/> for a drum.</param>
/// <param name="Drum">The drum.</param>
internal readonly record struct Note(long Start, int Length, uint Step, float Left, float Right, Instrument? Sound, Drum Drum = Drum.None);

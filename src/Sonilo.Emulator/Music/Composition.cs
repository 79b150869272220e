namespace Sonilo.Emulator;

/// <summary>A small piece of music for a prompt: key, tempo, chords, two melodies, and which instruments play in which bar.</summary>
internal sealed class Composition
{
    private const int BeatsPerBar = 4;
    private const int BarsPerPhrase = 4;

    private readonly SeededRandom random;
    private readonly Mood mood;
    private readonly int sampleRate;
    private readonly int root;
    private readonly int totalBars;
    private readonly double swing;
    private readonly int[][] chords;
    private readonly Melody[] melodies;
    private readonly int arpeggio;

    public Composition(string prompt, int take, int sampleRate, long frames)
    {
        this.sampleRate = sampleRate;
        random = SeededRandom.Of($"{take}\n{prompt}");
        mood = Mood.Of(prompt, random);
        root = 45 + random.Next(12);
        swing = random.Chance(0.4) ? 0.16 : 0;
        arpeggio = random.Next(3);
        chords = [random.Pick(mood.Progressions), random.Pick(mood.Progressions)];
        melodies = [new Melody(random, chords[0]), new Melody(random, chords[1])];
        BarFrames = sampleRate * 60L * BeatsPerBar / mood.Tempo / Voice.Stretch * Voice.Stretch;
        totalBars = (int)Math.Min(int.MaxValue, (frames + BarFrames - 1) / BarFrames);
    }

    /// <summary>Frames of a bar; notes ring on into the next one at most.</summary>
    public long BarFrames { get; }

    /// <summary>The notes that begin in a bar.</summary>
    public Note[] NotesOf(int bar)
    {
        var notes = new List<Note>();
        if (bar < 0 || bar >= totalBars)
        {
            return [];
        }

        var phrase = bar / BarsPerPhrase;
        var side = phrase % 4 == 2 ? 1 : 0;
        var isLast = bar == totalBars - 1;
        var degree = isLast ? 0 : chords[side][bar % BarsPerPhrase];

        // A long piece builds up: chords, then bass and hats, then everything, with a quiet phrase now and then.
        var layer = totalBars <= 2 * BarsPerPhrase ? 3 : phrase % 8 == 6 ? 1 : Math.Min(phrase + 1, 3);
        AddChord(notes, bar, degree);
        AddArpeggio(notes, bar, degree, isLast);
        if (layer >= 2 || isLast)
        {
            AddBass(notes, bar, degree, isLast);
        }

        if (mood.HasDrums && layer >= 2 && !isLast)
        {
            AddDrums(notes, bar, layer);
        }

        if (layer >= 3 && !isLast && phrase % 4 != 3)
        {
            AddMelody(notes, bar, melodies[side]);
        }

        return [.. notes];
    }

    private void AddChord(List<Note> notes, int bar, int degree)
    {
        var count = mood.HasSevenths ? 4 : 3;
        for (var i = 0; i < count; i++)
        {
            // Folded into one octave, so that chords move smoothly.
            var pitch = 55 + (((Pitch(degree + (2 * i)) - 55) % 12) + 12) % 12;
            Add(notes, bar, 0, Melody.Steps, pitch + 0.04, 0.050f, 0.8f, Instrument.Pad);
            Add(notes, bar, 0, Melody.Steps, pitch - 0.04, 0.050f, -0.8f, Instrument.Pad);
        }
    }

    private void AddArpeggio(List<Note> notes, int bar, int degree, bool isLast)
    {
        int[] shape = arpeggio switch { 0 => [0, 2, 4, 7, 4, 2, 4, 2], 1 => [0, 4, 7, 9, 7, 4, 2, 4], _ => [7, 4, 2, 4, 7, 4, 2, 0] };
        var sparse = random.Fork(bar / BarsPerPhrase);
        for (var step = 0; step < (isLast ? 4 : Melody.Steps); step++)
        {
            if (step % 2 == 0 || isLast || sparse.Chance(0.7))
            {
                var accent = step % 4 == 0 ? 0.085f : 0.06f;
                Add(notes, bar, step, 1, Pitch(degree + shape[step]) + 12, accent, step % 2 == 0 ? -0.35f : 0.35f, Instrument.Keys);
            }
        }

        if (bar % BarsPerPhrase == 0)
        {
            Add(notes, bar, 0, 4, Pitch(degree + 4) + 24, 0.03f, 0.6f, Instrument.Bell);
        }
    }

    private void AddBass(List<Note> notes, int bar, int degree, bool isLast)
    {
        var pitch = Pitch(degree) - 12;
        pitch -= pitch > 45 ? 12 : 0;
        if (isLast)
        {
            Add(notes, bar, 0, Melody.Steps, pitch, 0.2f, 0, Instrument.Bass);
            return;
        }

        Add(notes, bar, 0, 3, pitch, 0.2f, 0, Instrument.Bass);
        Add(notes, bar, 3, 1, pitch, 0.13f, 0, Instrument.Bass);
        Add(notes, bar, 4, 2, pitch + 7, 0.16f, 0, Instrument.Bass);
        Add(notes, bar, 6, 2, pitch, 0.17f, 0, Instrument.Bass);
    }

    private void AddDrums(List<Note> notes, int bar, int layer)
    {
        var chance = random.Fork(1000 + bar);
        for (var step = 0; step < Melody.Steps; step++)
        {
            AddDrum(notes, bar, step, Drum.Hat, step % 2 == 1 ? 0.09f : 0.05f, 0.3f);
        }

        if (layer >= 3)
        {
            AddDrum(notes, bar, 0, Drum.Kick, 0.42f, 0);
            AddDrum(notes, bar, chance.Chance(0.5) ? 5 : 4, Drum.Kick, 0.32f, 0);
            AddDrum(notes, bar, 2, Drum.Snare, 0.16f, -0.1f);
            AddDrum(notes, bar, 6, Drum.Snare, 0.16f, -0.1f);
            if (bar % BarsPerPhrase == BarsPerPhrase - 1)
            {
                AddDrum(notes, bar, 7, Drum.Snare, 0.1f, 0.2f);
            }
        }
    }

    private void AddMelody(List<Note> notes, int bar, Melody melody)
    {
        foreach (var note in melody[bar])
        {
            var pitch = Pitch(note.Degree) + 12;
            Add(notes, bar, note.Step, note.Length, pitch, 0.11f, 0.05f, Instrument.Lead);

            // Two echoes, three eighths apart, on either side.
            Add(notes, bar, note.Step + 3, note.Length, pitch, 0.035f, 0.7f, Instrument.Lead);
            Add(notes, bar, note.Step + 6, note.Length, pitch, 0.018f, -0.7f, Instrument.Lead);
        }
    }

    private double Pitch(int degree) => root + mood.Scale[((degree % 7) + 7) % 7] + (12 * (int)Math.Floor(degree / 7.0));

    private void Add(List<Note> notes, int bar, int step, int length, double pitch, float level, float side, Instrument instrument) =>
        notes.Add(new Note(
            Start(bar, step), (int)(BarFrames * length / Melody.Steps * 0.92), Tables.PhaseStep(pitch, sampleRate),
            level * (1 - Math.Max(0, side)), level * (1 + Math.Min(0, side)), instrument));

    private void AddDrum(List<Note> notes, int bar, int step, Drum drum, float level, float side) =>
        notes.Add(new Note(Start(bar, step), 0, 0, level * (1 - Math.Max(0, side)), level * (1 + Math.Min(0, side)), null, drum));

    // Off-beats come a little late where the piece swings; places are kept on the stretches that levels are worked out for.
    private long Start(int bar, int step)
    {
        var late = step % 2 == 1 ? swing : 0;
        return ((bar * BarFrames) + (long)(BarFrames * (step + late) / Melody.Steps)) / Voice.Stretch * Voice.Stretch;
    }
}

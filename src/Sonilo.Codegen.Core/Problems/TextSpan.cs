namespace Sonilo.Codegen.Problems;

/// <summary>A stretch of a page: where it begins as an offset in the text, and how long it is.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The stretch in a text that has <paramref name="offset"/> characters before this one's.</summary>
    public TextSpan Moved(int offset) => this with { Start = Start + offset };
}

namespace Sonilo.Codegen.Reading;

/// <summary>What a line begins with that can open blocks within blocks: blanks, and the markers of quotes and lists.</summary>
internal readonly ref struct LinePrefix
{
    // A list within a list needs two columns more than the one around it.
    private const int ColumnsOfLevel = 2;
    private const int TabWidth = 4;

    // From four columns on, a line goes on with the paragraph before it.
    private const int MostColumnsOfItem = 3;

    public LinePrefix(ReadOnlySpan<char> line)
    {
        var columns = 0;
        IsBlank = true;
        for (; Length < line.Length; Length++)
        {
            var character = line[Length];
            var isLast = Length + 1 == line.Length || line[Length + 1] is ' ' or '\t';
            IsBlank &= character is ' ' or '\t';
            if (character is ' ' or '\t')
            {
                columns += character == ' ' ? 1 : TabWidth - (columns % TabWidth);
            }
            else if (character == '>' || (isLast && character is '-' or '+' or '*' or '.' or ')'))
            {
                BeginsItem |= Markers == 0 && columns <= MostColumnsOfItem && character is '-' or '+' or '*' && Length + 1 < line.Length;
                Nesting = Markers++ == 0 ? columns / ColumnsOfLevel : Nesting;
            }
            else if (character is not (>= '0' and <= '9'))
            {
                break;
            }
        }

        Nesting = Markers == 0 ? columns / ColumnsOfLevel : Nesting + Markers;
    }

    public bool IsBlank { get; }

    /// <summary>How many characters the prefix has; digits count, because the number of an item can be among them.</summary>
    public int Length { get; }

    public int Markers { get; }

    /// <summary>How many blocks may be open at the line, at most.</summary>
    public int Nesting { get; }

    /// <summary>Whether the line begins an item of a list, whatever comes before.</summary>
    public bool BeginsItem { get; }
}

namespace Sonilo.Codegen.Reading;

/// <summary>Estimates how long Markdig takes for a text, in nanoseconds, from a look at every line.</summary>
/// <remarks>
/// Some of Markdig's steps cost the square of what a hostile page holds, others much more than their length. The factors were
/// measured with Markdig 1.6.0 for some 200 repeated pieces of Markdown; they are upper bounds, two to three times the truth for a
/// page of the vendor. <c>ReadingHostilePagesTests</c> has the pieces.
/// </remarks>
internal sealed class ParseCost
{
    private const int Character = 25;
    private const int Line = 400;
    private const int Marker = 1_000;
    private const int Pipe = 600;

    // Reading a row, and reporting what is wrong with it, takes as long as its Markdown.
    private const int Row = 5_000;
    private const int Bracket = 2_500;

    // A row of a table is filled up to the widest: this is for a row and a column of the widest.
    private const int TableCell = 120;

    // For every pair of delimiters of one paragraph, for every pair of open blocks at a line, for every line before an underlined heading.
    private const int DelimiterPair = 12;
    private const int NestingPair = 30;
    private const int LineBeforeHeading = 1;

    // For a character of the paragraph and a piece whose other end is looked for through all of it.
    private const int Search = 4;

    private readonly Paragraph paragraph = new();
    private long inlines;
    private int lines;
    private int nesting;
    private bool isAfterBlank = true;

    /// <summary>What the block structure takes: where quotes, lists, headings and paragraphs are.</summary>
    public long Blocks { get; private set; }

    /// <summary>What everything takes.</summary>
    public long Total => Blocks + inlines + paragraph.Cost;

    /// <summary>The cost of the text from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static ParseCost Of(string text, int start, int end)
    {
        var cost = new ParseCost();
        while (start < end)
        {
            var lineEnd = Lines.EndOf(text, start);
            cost.Add(text.AsSpan(start, lineEnd - start));
            start = Lines.NextAfter(text, lineEnd);
        }

        return cost;
    }

    private void Add(ReadOnlySpan<char> line)
    {
        var prefix = new LinePrefix(line);
        if (prefix.IsBlank || prefix.BeginsItem)
        {
            inlines += paragraph.Cost;
            paragraph.Clear();
        }

        // What is open stays open through blank lines, and through lines that a paragraph goes on with.
        nesting = isAfterBlank && prefix is { Length: 0, IsBlank: false } ? 0 : Math.Max(nesting, prefix.Nesting);
        lines++;
        Blocks += Line + ((long)line.Length * Character) + ((long)prefix.Markers * Marker) + ((long)nesting * nesting * NestingPair);
        if (!isAfterBlank && IsUnderline(line.Slice(prefix.Length)))
        {
            Blocks += (long)lines * LineBeforeHeading;
        }

        if (!prefix.IsBlank)
        {
            paragraph.Add(line);
        }

        isAfterBlank = prefix.IsBlank;
    }

    private static bool IsUnderline(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimEnd(" \t".AsSpan());
        return !trimmed.IsEmpty && trimmed[0] is '=' or '-' && trimmed.TrimStart(trimmed[0]).IsEmpty;
    }

    /// <summary>What the inlines of the lines between two blank ones hold.</summary>
    private sealed class Paragraph
    {
        private static readonly bool[] Special = [.. Enumerable.Range(0, 128).Select(static code => "|`[*:_<])".IndexOf((char)code) >= 0)];

        private long length;
        private long delimiters;
        private long brackets;
        private long searches;
        private long pipes;
        private long rows;
        private long widest;
        private int longestFence;
        private bool isLinkOpen;

        public long Cost => (brackets * Bracket) + (pipes * Pipe) + (rows * (Row + (widest * TableCell))) + (delimiters * delimiters * DelimiterPair)
            + ((searches + (longestFence > 3 ? longestFence : 0)) * length * Search);

        public void Clear()
        {
            (length, delimiters, brackets, searches, pipes, rows, widest) = (0, 0, 0, 0, 0, 0, 0);
            (longestFence, isLinkOpen) = (0, false);
        }

        public void Add(ReadOnlySpan<char> line)
        {
            var before = pipes;
            for (var index = 0; index < line.Length; index++)
            {
                if (line[index] < Special.Length && Special[line[index]])
                {
                    index += Count(line, index);
                }
            }

            length += line.Length;
            rows += pipes > before ? 1 : 0;
            widest = Math.Max(widest, pipes - before);
        }

        // How many characters more are counted with the one at the index.
        private int Count(ReadOnlySpan<char> line, int index)
        {
            var next = index + 1 < line.Length ? line[index + 1] : ' ';
            switch (line[index])
            {
                case '|':
                    pipes++;
                    return 0;

                case '`':
                    var rest = line.Slice(index);
                    var fence = rest.Length - rest.TrimStart('`').Length;
                    longestFence = Math.Max(longestFence, fence);
                    return fence - 1;

                case '[':
                    brackets++;
                    delimiters++;
                    return 0;

                case '*':
                case ':' when next == '|':
                case '_' when index == 0 || !char.IsLetterOrDigit(line[index - 1]) || !char.IsLetterOrDigit(next):
                    delimiters++;
                    return 0;

                case '<' when next is '!' or '?':
                    searches++;
                    return 0;

                case ']' when next == '(':
                    searches++;
                    isLinkOpen = true;
                    return 0;

                case ')' when isLinkOpen:
                    searches--;
                    isLinkOpen = false;
                    return 0;

                default:
                    return 0;
            }
        }
    }
}

using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sonilo.Codegen.Reading;

/// <summary>
/// Reads what a table row opens and does not close as plain text. Markdig looks for the other end of a code span, a link or a tag in
/// the rows below as well, and all rows in between would become part of it.
/// </summary>
internal sealed class RowBoundary : InlineParser
{
    // Longer lines are left to Markdig: looking for the end of one from every opening would cost the square of its length.
    private const int LongestRow = 8 * 1024;

    public RowBoundary() => OpeningCharacters = ['`', '[', '!', '<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        var rest = slice.Text.AsSpan(start, Math.Min(slice.End - start + 1, LongestRow));
        var opening = OpeningOf(rest);
        var length = opening == 0 ? -1 : rest.IndexOfAny('\n', '\r');
        if (length < 0 || IsClosed(rest.Slice(0, length), opening) || !IsRow(slice.Text, start, rest.Slice(0, length)))
        {
            // Nothing is opened, nothing follows that could be taken along, or it is closed in its own row.
            return false;
        }

        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, start, start + opening - 1),
            Span = new SourceSpan(processor.GetSourcePosition(start, out var number, out var column), processor.GetSourcePosition(start + opening - 1)),
            Line = number,
            Column = column,
        };
        slice.Start = start + opening;
        return true;
    }

    // How many characters open something; zero where they do not.
    private static int OpeningOf(ReadOnlySpan<char> line) => line[0] switch
    {
        '`' => line.Length - line.TrimStart('`').Length,
        '!' => line.Length > 1 && line[1] == '[' ? 2 : 0,
        '<' => line.Length > 1 && (char.IsLetter(line[1]) || line[1] is '/' or '!' or '?') ? 1 : 0,
        _ => 1,
    };

    private static bool IsClosed(ReadOnlySpan<char> line, int opening)
    {
        var rest = line.Slice(opening);
        return line[0] switch
        {
            '`' => HasRun(rest, opening),
            '<' => rest.IndexOf('>') >= 0,
            _ => HasBracket(rest),
        };
    }

    private static bool HasRun(ReadOnlySpan<char> rest, int length)
    {
        for (var index = rest.IndexOf('`'); index >= 0; index = rest.IndexOf('`'))
        {
            rest = rest.Slice(index);
            var run = rest.Length - rest.TrimStart('`').Length;
            if (run == length)
            {
                return true;
            }

            rest = rest.Slice(run);
        }

        return false;
    }

    // The bracket's other half; and that of the address, if there is one.
    private static bool HasBracket(ReadOnlySpan<char> rest)
    {
        var depth = 0;
        for (var index = 0; index < rest.Length; index++)
        {
            switch (rest[index])
            {
                case '\\':
                    index++;
                    break;

                case '[':
                    depth++;
                    break;

                case ']' when depth-- == 0:
                    return index + 1 == rest.Length || rest[index + 1] != '(' || rest.Slice(index).IndexOf(')') >= 0;

                default:
                    break;
            }
        }

        return false;
    }

    private static bool IsRow(string text, int start, ReadOnlySpan<char> line)
    {
        if (line.IndexOf('|') >= 0)
        {
            return true;
        }

        var before = text.AsSpan(Math.Max(0, start - LongestRow), Math.Min(start, LongestRow));
        return before.Slice(before.LastIndexOfAny('\n', '\r') + 1).IndexOf('|') >= 0;
    }
}

using Markdig.Extensions.Tables;

namespace Sonilo.Codegen.Reading;

/// <summary>Counts the cells that a row really has: Markdig pads every row to the table's widest and gives blank cells no place.</summary>
internal static class CellCounter
{
    public static int Count(TableRow row, string text)
    {
        for (var index = row.Count - 1; index >= 0; index--)
        {
            if (!row[index].Span.IsEmpty)
            {
                // What follows the last cell with content is blank cells only: one fewer than there are pipes.
                return index + Math.Max(1, PipesAfter(text, Spans.Of(row[index], text).End));
            }
        }

        return 0;
    }

    private static int PipesAfter(string text, int start)
    {
        var pipes = 0;
        for (var index = start; index < text.Length && text[index] is '|' or ' ' or '\t'; index++)
        {
            pipes += text[index] == '|' ? 1 : 0;
        }

        return pipes;
    }
}

using Markdig.Extensions.Tables;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Finds what readers of a row would miss: words beside code spans, and characters that nobody sees.</summary>
internal static class CellCheck
{
    public static void Report(TableRow row, ColumnMap columns, string text, ProblemSink sink)
    {
        for (var column = TableColumn.Parameter; column <= ColumnMap.Last; column++)
        {
            if (!columns.Has(column))
            {
                continue;
            }

            var cell = new Cell(row, columns.IndexOf(column), text);
            if (column is (TableColumn.Parameter or TableColumn.Default or TableColumn.AllowedValues) && cell.TextBesideCode is { Length: > 0 } beside)
            {
                sink.Report(PageProblems.TextBesideCode, cell.Span, beside);
            }

            if (InvisibleText.MayBeIn(cell.Text) && InvisibleText.FirstIn(cell.Text.ToString(), isProse: column is (TableColumn.Description or TableColumn.Label)) is { } invisible)
            {
                sink.Report(PageProblems.InvisibleCharacter, cell.Span, invisible);
            }
        }
    }
}

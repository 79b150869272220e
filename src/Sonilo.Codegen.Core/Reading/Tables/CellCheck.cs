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
            ReportBeside(column, cell, sink);
            if (InvisibleText.FirstBeyondAscii(cell.Text) >= 0 && InvisibleText.FirstIn(cell.Text.ToString(), isProse: column is (TableColumn.Description or TableColumn.Label)) is { } invisible)
            {
                sink.Report(PageProblems.InvisibleCharacter, cell.Span, invisible);
            }
        }
    }

    private static void ReportBeside(TableColumn column, Cell cell, ProblemSink sink)
    {
        if (column == TableColumn.Parameter && cell.TextBesideName is { Length: > 0 } other)
        {
            sink.Report(PageProblems.TextBesideCode, cell.Span, other, "the parameter's name", "give another parameter a row of its own");
        }
        else if (column is (TableColumn.Default or TableColumn.AllowedValues) && cell.TextBesideCode is { Length: > 0 } words)
        {
            sink.Report(PageProblems.TextBesideCode, cell.Span, words, "a code span", "write it in a code span of its own");
        }
    }
}

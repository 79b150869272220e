using System.Globalization;
using Markdig.Extensions.Tables;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads a parameter table row by row. A bad row costs itself, never the table.</summary>
internal sealed class TableReader(Table table, ColumnMap columns, string text, PageKind kind, ProblemSink? sink)
{
    private readonly List<ParameterSpec> parameters = new(table.Count);
    private readonly List<TextSpan> nameSpans = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly RowReader rows = new(columns, text, kind, sink);

    public EquatableArray<TextSpan> NameSpans => nameSpans.ToEquatableArray();

    public EquatableArray<ParameterSpec> Read()
    {
        var width = sink is null ? 0 : CheckHeader((TableRow)table[0]);
        for (var index = 1; index < table.Count; index++)
        {
            // A row without any content has no place to report a problem at.
            if (table[index] is TableRow row && HasContent(row))
            {
                ReadRow(row, width);
            }
        }

        return parameters.ToEquatableArray();
    }

    private static bool HasContent(TableRow row) =>
        Cell.InlinesOf(row, 0)?.FirstChild is not null || row.Any(static cell => InlineText.InlinesOf(cell)?.FirstChild is not null);

    private void ReadRow(TableRow row, int width)
    {
        if (sink is not null)
        {
            CheckWidth(row, width);
        }

        if (rows.Read(row) is not { } parameter)
        {
            return;
        }

        if (!names.Add(parameter.Name))
        {
            sink?.Report(PageProblems.DuplicateParameter, rows.NameSpan(row), parameter.Name);
            return;
        }

        parameters.Add(parameter);
        if (sink is not null)
        {
            nameSpans.Add(rows.NameSpan(row));
        }
    }

    private int CheckHeader(TableRow header)
    {
        var width = CellCounter.Count(header, text);
        for (var index = 0; index < width && index < header.Count; index++)
        {
            var cell = new Cell(header, index, text);
            var column = ColumnMap.ColumnOf(header, index);
            if (column == TableColumn.Unknown && !cell.IsNone)
            {
                var name = cell.Text.ToString();
                sink!.Report(PageProblems.UnknownColumn, cell.Span, name, ColumnMap.Nearest(name) is { } meant ? $" (did you mean '{meant}'?)" : "");
            }
            else if (column != TableColumn.Unknown && columns.IndexOf(column) != index)
            {
                sink!.Report(PageProblems.DuplicateColumn, cell.Span, cell.Text.ToString());
            }
        }

        if (kind == PageKind.Reference)
        {
            if (columns.HasExactly(TableColumn.Parameter, TableColumn.Type, TableColumn.Required, TableColumn.Default, TableColumn.Description))
            {
                sink!.Report(PageProblems.TableWithoutLimits, Spans.Of(header, text));
            }

            CheckColumn(TableColumn.Type, header);
            CheckColumn(TableColumn.Required, header);
        }

        return width;
    }

    private void CheckColumn(TableColumn column, TableRow header)
    {
        if (!columns.Has(column))
        {
            sink!.Report(PageProblems.MissingColumn, Spans.Of(header, text), column.ToString());
        }
    }

    private void CheckWidth(TableRow row, int width)
    {
        var count = CellCounter.Count(row, text);
        if (count == width)
        {
            return;
        }

        var (problem, span) = count < width
            ? (PageProblems.TooFewCells, Spans.Of(row, text))
            : (PageProblems.TooManyCells, SpanAfter(row, width));
        sink!.Report(problem, span, count.ToString(CultureInfo.InvariantCulture), width.ToString(CultureInfo.InvariantCulture));
    }

    // The first cell with content beyond the last column, or the last one with content, which superfluous pipes follow.
    private TextSpan SpanAfter(TableRow row, int width)
    {
        if (row.Skip(width).FirstOrDefault(static cell => !cell.Span.IsEmpty) is { } superfluous)
        {
            return Spans.Of(superfluous, text);
        }

        var end = Spans.Of(row, text).End;
        return new TextSpan(end, Lines.EndOf(text, end) - end);
    }
}

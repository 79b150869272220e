using Markdig.Extensions.Tables;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads one row: every cell by its column, the default last, because its meaning depends on the type and the allowed values.</summary>
internal sealed class RowReader(ColumnMap columns, string text, PageKind kind, ProblemSink? sink)
{
    /// <summary>The row's parameter; <see langword="null"/> where it names none.</summary>
    public ParameterSpec? Read(TableRow row)
    {
        var nameCell = CellOf(row, TableColumn.Parameter);
        if (nameCell.IsNone)
        {
            sink?.Report(PageProblems.MissingParameterName, nameCell.Span);
            return null;
        }

        var name = nameCell.Name;
        var (type, typeText) = TypeReader.Read(CellOf(row, TableColumn.Type), name, IsTypeExpected, sink);
        var values = AllowedValuesReader.Read(CellOf(row, TableColumn.AllowedValues), type, name, text, sink);
        var bounds = BoundReader.ReadRange(CellOf(row, TableColumn.Minimum), CellOf(row, TableColumn.Maximum), type, name, sink);
        var parameter = new ParameterSpec
        {
            Name = name,
            Type = type,
            TypeText = typeText,
            Required = YesNoReader.Read(CellOf(row, TableColumn.Required), PageProblems.UnreadableRequired, name, sink),
            Default = DefaultReader.Read(CellOf(row, TableColumn.Default), type, values, name, sink),
            Minimum = bounds.Minimum,
            Maximum = bounds.Maximum,
            AllowedValues = values,
            Description = ProseReader.ReadCell(CellOf(row, TableColumn.Description).Inlines),
            Step = BoundReader.ReadStep(CellOf(row, TableColumn.Step), sink),
            MinLength = BoundReader.ReadLength(CellOf(row, TableColumn.MinLength), "Min Length", sink),
            MaxLength = BoundReader.ReadLength(CellOf(row, TableColumn.MaxLength), "Max Length", sink),
            Kind = WordOf(CellOf(row, TableColumn.Kind)),
            Unit = WordOf(CellOf(row, TableColumn.Unit)),
            MaxSize = SizeReader.Read(CellOf(row, TableColumn.MaxSize), sink),
            MaxDuration = BoundReader.ReadDuration(CellOf(row, TableColumn.MaxDuration), sink),
            MovesPrice = YesNoReader.Read(CellOf(row, TableColumn.Cost), LimitProblems.UnreadableCost, name, sink),
            Label = WordOf(CellOf(row, TableColumn.Label)),
            ValueLabels = LabelsReader.Read(CellOf(row, TableColumn.Labels), type, name, sink),
        };
        if (sink is not null)
        {
            ParameterCheck.Report(parameter, column => CellOf(row, column).Span, sink);
            CellCheck.Report(row, columns, text, sink);
        }

        return parameter;
    }

    /// <summary>Where the row's parameter name is.</summary>
    public TextSpan NameSpan(TableRow row) => CellOf(row, TableColumn.Parameter).Span;

    // Where the column is missing altogether, the table has that problem once and not every row.
    private bool IsTypeExpected => kind == PageKind.Reference && columns.Has(TableColumn.Type);

    private static string? WordOf(Cell cell) => cell.IsNone ? null : cell.Text.ToString();

    private Cell CellOf(TableRow row, TableColumn column) => new(row, columns.IndexOf(column), text);
}

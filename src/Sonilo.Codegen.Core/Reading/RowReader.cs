using Markdig.Extensions.Tables;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads one row: every cell by its column, the default last, because its meaning depends on the type and the allowed values.</summary>
internal sealed class RowReader(ColumnMap columns, string text, PageKind kind, ProblemSink? sink)
{
    /// <summary>The row's parameter; <see langword="null"/> where it names none.</summary>
    public ParameterSpec? Read(TableRow row)
    {
        var nameCell = CellOf(row, Column.Parameter);
        if (nameCell.IsNone)
        {
            sink?.Report(PageProblems.MissingParameterName, nameCell.Span);
            return null;
        }

        var name = nameCell.Text.ToString();
        var (type, typeText) = TypeReader.Read(CellOf(row, Column.Type), name, IsTypeExpected, sink);
        var values = AllowedValuesReader.Read(CellOf(row, Column.AllowedValues), type, name, text, sink);
        var bounds = BoundReader.Read(CellOf(row, Column.Minimum), CellOf(row, Column.Maximum), type, name, sink);
        var parameter = new ParameterSpec
        {
            Name = name,
            Type = type,
            TypeText = typeText,
            Required = RequiredReader.Read(CellOf(row, Column.Required), name, sink),
            Default = DefaultReader.Read(CellOf(row, Column.Default), type, values, name, sink),
            Minimum = bounds.Minimum,
            Maximum = bounds.Maximum,
            AllowedValues = values,
            Description = ProseReader.ReadCell(CellOf(row, Column.Description).Inlines),
            Step = LimitReader.ReadStep(CellOf(row, Column.Step), sink),
            MaxLength = LimitReader.ReadLength(CellOf(row, Column.MaxLength), sink),
            Kind = WordOf(CellOf(row, Column.Kind)),
            Unit = WordOf(CellOf(row, Column.Unit)),
        };
        if (sink is not null)
        {
            ParameterCheck.Report(parameter, CellOf(row, Column.Minimum), CellOf(row, Column.Default), sink);
        }

        return parameter;
    }

    /// <summary>Where the row's parameter name stands.</summary>
    public TextSpan NameSpan(TableRow row) => CellOf(row, Column.Parameter).Span;

    // Where the column is missing altogether, the table has that problem once and not every row.
    private bool IsTypeExpected => kind == PageKind.Reference && columns.Has(Column.Type);

    private static string? WordOf(Cell cell) => cell.IsNone ? null : cell.Text.ToString();

    private Cell CellOf(TableRow row, Column column) => new(row, columns.IndexOf(column), text);
}

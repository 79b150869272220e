using Markdig.Extensions.Tables;

namespace Sonilo.Codegen.Reading;

/// <summary>The columns that mean something, the vendor's first and then those of a supplement.</summary>
internal enum TableColumn
{
    Unknown,
    Parameter,
    Type,
    Required,
    Default,
    Minimum,
    Maximum,
    AllowedValues,
    Description,
    Step,
    MaxLength,
    Kind,
    Unit,
}

/// <summary>Which column of a table is which: by its header, in any order, with columns missing or more than known.</summary>
internal sealed class ColumnMap
{
    private readonly int[] indexes = new int[(int)TableColumn.Unit + 1];

    private ColumnMap()
    {
    }

    public static ColumnMap Of(Table table)
    {
        var map = new ColumnMap();
        if (table.Count > 0 && table[0] is TableRow { IsHeader: true } header)
        {
            for (var index = 0; index < header.Count; index++)
            {
                ref var known = ref map.indexes[(int)ColumnOf(header, index)];
                known = known == 0 ? index + 1 : known;
            }
        }

        return map;
    }

    public static TableColumn ColumnOf(TableRow header, int index) => ColumnOf(InlineText.Of(Cell.InlinesOf(header, index)));

    public bool Has(TableColumn column) => indexes[(int)column] > 0;

    /// <summary>The column's index in a row; -1 where the table has no such column.</summary>
    public int IndexOf(TableColumn column) => indexes[(int)column] - 1;

    private static TableColumn ColumnOf(ReadOnlySpan<char> name) =>
        Is(name, "Parameter") ? TableColumn.Parameter
        : Is(name, "Type") ? TableColumn.Type
        : Is(name, "Required") ? TableColumn.Required
        : Is(name, "Default") ? TableColumn.Default
        : Is(name, "Min") || Is(name, "Minimum") ? TableColumn.Minimum
        : Is(name, "Max") || Is(name, "Maximum") ? TableColumn.Maximum
        : Is(name, "Allowed Values") ? TableColumn.AllowedValues
        : Is(name, "Description") ? TableColumn.Description
        : Is(name, "Step") ? TableColumn.Step
        : Is(name, "Max Length") ? TableColumn.MaxLength
        : Is(name, "Kind") ? TableColumn.Kind
        : Is(name, "Unit") ? TableColumn.Unit
        : TableColumn.Unknown;

    private static bool Is(ReadOnlySpan<char> text, string name) => text.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase);
}

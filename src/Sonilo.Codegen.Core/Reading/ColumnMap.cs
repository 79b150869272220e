using Markdig.Extensions.Tables;

namespace Sonilo.Codegen.Reading;

/// <summary>The columns that mean something, the vendor's first and then those of a supplement.</summary>
internal enum Column
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
    private readonly int[] indexes = new int[(int)Column.Unit + 1];

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

    public static Column ColumnOf(TableRow header, int index) => ColumnOf(PlainText.Of(Cell.InlinesOf(header, index)));

    public bool Has(Column column) => indexes[(int)column] > 0;

    /// <summary>The column's index in a row; -1 where the table has no such column.</summary>
    public int IndexOf(Column column) => indexes[(int)column] - 1;

    private static Column ColumnOf(ReadOnlySpan<char> name) =>
        Is(name, "Parameter") ? Column.Parameter
        : Is(name, "Type") ? Column.Type
        : Is(name, "Required") ? Column.Required
        : Is(name, "Default") ? Column.Default
        : Is(name, "Min") || Is(name, "Minimum") ? Column.Minimum
        : Is(name, "Max") || Is(name, "Maximum") ? Column.Maximum
        : Is(name, "Allowed Values") ? Column.AllowedValues
        : Is(name, "Description") ? Column.Description
        : Is(name, "Step") ? Column.Step
        : Is(name, "Max Length") ? Column.MaxLength
        : Is(name, "Kind") ? Column.Kind
        : Is(name, "Unit") ? Column.Unit
        : Column.Unknown;

    private static bool Is(ReadOnlySpan<char> text, string name) => text.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase);
}

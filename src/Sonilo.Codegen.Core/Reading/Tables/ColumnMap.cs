using Markdig.Extensions.Tables;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Reading;

/// <summary>The columns that mean something, the vendor's first and then those that its pages leave out.</summary>
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
    MinLength,
    MaxLength,
    Kind,
    Unit,
    MaxSize,
    MaxDuration,
    Cost,
    Label,
    Labels,
}

/// <summary>Which column of a table is which: by its header, in any order, with columns missing or more than known.</summary>
internal sealed class ColumnMap
{
    /// <summary>The last of the columns.</summary>
    public const TableColumn Last = TableColumn.Labels;

    private static readonly (string Name, TableColumn Column)[] Names =
    [
        ("Parameter", TableColumn.Parameter), ("Type", TableColumn.Type), ("Required", TableColumn.Required), ("Default", TableColumn.Default),
        ("Min", TableColumn.Minimum), ("Minimum", TableColumn.Minimum), ("Max", TableColumn.Maximum), ("Maximum", TableColumn.Maximum),
        ("Allowed Values", TableColumn.AllowedValues), ("Description", TableColumn.Description), ("Step", TableColumn.Step),
        ("Min Length", TableColumn.MinLength), ("Max Length", TableColumn.MaxLength), ("Kind", TableColumn.Kind), ("Unit", TableColumn.Unit),
        ("Max Size", TableColumn.MaxSize), ("Max Duration", TableColumn.MaxDuration), ("Cost", TableColumn.Cost), ("Label", TableColumn.Label),
        ("Labels", TableColumn.Labels),
    ];

    private readonly int[] indexes = new int[(int)Last + 1];

    private ColumnMap() { }

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

    /// <summary>The known column that a header most likely means; <see langword="null"/> where it is like none.</summary>
    public static string? Nearest(string header) => NearestText.Of(header, Names.Select(static known => known.Name));

    /// <summary>Whether the table has exactly these columns, in any order, of those that are known.</summary>
    public bool HasExactly(params TableColumn[] columns) => columns.All(Has) && Count == columns.Length;

    /// <summary>How many known columns the table has.</summary>
    public int Count => indexes.Skip(1).Count(static index => index > 0);

    private static TableColumn ColumnOf(ReadOnlySpan<char> header)
    {
        foreach (var (name, column) in Names)
        {
            if (header.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return column;
            }
        }

        // "Allowed  Values", or with a blank that does not break: nobody sees the difference.
        var spaced = string.Join(" ", header.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return header.SequenceEqual(spaced.AsSpan()) ? TableColumn.Unknown : ColumnOf(spaced.AsSpan());
    }
}

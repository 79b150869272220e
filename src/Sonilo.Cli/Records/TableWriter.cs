using System.Globalization;
using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Records;

/// <summary>Writes a table of parameters: the vendor's columns, and of the others those that a row needs.</summary>
/// <remarks>Cells are not padded: a longer description would change every row, and a review shows rows.</remarks>
internal static class TableWriter
{
    private const string None = "-";

    // A lone quotation mark outside of code: what the pages have for an empty text or list.
    private const string Empty = "\u201C";

    private static readonly (string Header, Func<ParameterSpec, string> Cell, bool IsAlways)[] Columns =
    [
        ("Parameter", static row => MarkdownText.Code(row.Name), true),
        ("Type", static row => Words(row.TypeText), true),
        ("Required", static row => YesNo(row.Required), true),
        ("Default", Default, true),
        ("Min", static row => Number(row.Minimum), true),
        ("Max", static row => Number(row.Maximum), true),
        ("Allowed Values", static row => row.AllowedValues.Count == 0 ? None : string.Join(", ", row.AllowedValues.Select(Value)), true),
        ("Step", static row => Number(row.Step), false),
        ("Min Length", static row => Number(row.MinLength), false),
        ("Max Length", static row => Number(row.MaxLength), false),
        ("Kind", static row => Words(row.Kind), false),
        ("Unit", static row => Words(row.Unit), false),
        ("Max Size", static row => Number(row.MaxSize), false),
        ("Max Duration", static row => Number(row.MaxDuration), false),
        ("Cost", static row => YesNo(row.MovesPrice), false),
        ("Label", static row => Words(row.Label), false),
        ("Labels", Labels, false),
        ("Description", static row => Words(row.Description.ToPlainText()), true),
    ];

    /// <summary>The table.</summary>
    public static string Write(EquatableArray<ParameterSpec> parameters)
    {
        var used = Columns.Where(column => column.IsAlways || parameters.Any(row => column.Cell(row) != None)).ToList();
        var table = new StringBuilder();
        AppendRow(table, used.Select(static column => column.Header));
        AppendRow(table, used.Select(static _ => "---"));
        foreach (var row in parameters)
        {
            AppendRow(table, used.Select(column => column.Cell(row)));
        }

        return table.ToString();
    }

    private static void AppendRow(StringBuilder table, IEnumerable<string> cells) => table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Words(string? text) => string.IsNullOrEmpty(text) ? None : MarkdownText.Words(text);

    private static string YesNo(bool? value) => value switch { true => "Yes", false => "No", _ => None };

    private static string Number(decimal? number) => number is { } known ? NumberText.Of(known) : None;

    private static string Value(string text) => text.Length == 0 ? Empty : MarkdownText.Code(text);

    private static string Default(ParameterSpec row) => row.Default switch
    {
        null => None,
        { Items.Count: 0 } => Empty,
        { IsList: false } value => Value(value.Items[0]),
        { Items.Count: 1 } list => MarkdownText.Code(row.Type == ParameterType.InputsArray ? "[" + list.Items[0] + "]" : OnlyItem(list.Items[0])),
        var list => string.Join(", ", list.Items.Select(MarkdownText.Code)),
    };

    // One code span on a list is cut at its commas, unless it has brackets and quotes.
    private static string OnlyItem(string item) =>
        item.Length > 0 && item.All(static character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or '/' or ':')
            ? item
            : "[\"" + item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"]";

    // In the place of an empty value or label there is the mark of one: pairs are counted.
    private static string Labels(ParameterSpec row) => row.ValueLabels.Count == 0 ? None
        : string.Join(", ", row.ValueLabels.Select(static label => string.Create(CultureInfo.InvariantCulture, $"{Value(label.Value)} = {Value(label.Label)}")));
}

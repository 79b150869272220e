using System.Runtime.CompilerServices;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Model;
using Spectre.Console;

namespace Sonilo.Cli.Describing;

/// <summary>One model in detail.</summary>
internal static class ModelSheet
{
    /// <summary>For pipes: a parameter takes two lines, however long.</summary>
    public static string ToText(ModelSpec model, string? date)
    {
        using var text = new StringWriter { NewLine = "\n" };
        text.WriteLine(SafeText.OnOneLine(model.Name));
        text.WriteLine(Heading(model, date));
        if (!model.Description.IsEmpty)
        {
            text.WriteLine("\n" + SafeText.Inert(model.Description.ToPlainText()));
        }

        foreach (var row in ParameterRow.Of(model.Parameters))
        {
            text.WriteLine($"\n{row.Name}: {row.Words}");
            if (row.Description.Length > 0)
            {
                text.WriteLine("  " + row.Description);
            }
        }

        foreach (var rule in ModelText.RulesOf(model))
        {
            text.WriteLine($"\nrule: {SafeText.Inert(rule)}");
        }

        text.WriteLine("\n" + RunLine.Of(model));
        return text.ToString();
    }

    /// <summary>For terminals: as wide as they are, wrapped at words.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Show(ToolConsole console, ModelSpec model, string? date)
    {
        var screen = console.Screen;
        screen.Write(new Text(SafeText.OnOneLine(model.Name) + "\n", Look.Strong));
        screen.Write(new Text(Heading(model, date) + "\n", Look.Name));
        if (!model.Description.IsEmpty)
        {
            screen.Write(new Text("\n" + SafeText.Inert(model.Description.ToPlainText()) + "\n"));
        }

        screen.WriteLine();
        screen.Write(Rows(model));
        foreach (var rule in ModelText.RulesOf(model))
        {
            screen.Write(new Text($"\nrule: {SafeText.Inert(rule)}\n", Look.Careful));
        }

        screen.Write(new Text("\n" + RunLine.Of(model) + "\n", Look.Quiet));
    }

    private static Table Rows(ModelSpec model)
    {
        var table = new Table().NoBorder().HideHeaders();
        _ = table.AddColumn(new TableColumn("").NoWrap().PadLeft(0).PadRight(2));
        _ = table.AddColumn(new TableColumn("").PadLeft(0).PadRight(0));
        foreach (var row in ParameterRow.Of(model.Parameters))
        {
            var words = new Paragraph(row.Takes);
            _ = row.IsRequired ? words.Append("; required", Look.Careful) : words;
            _ = row.Default is null ? words : words.Append("; default " + row.Default, Look.Good);
            _ = row.MovesPrice ? words.Append("; moves the price", Look.Money) : words;
            _ = table.AddRow(new Text(row.Name, Look.Name), row.Description.Length == 0 ? words : new Rows(words, new Text(row.Description, Look.Quiet)));
        }

        return table;
    }

    private static string Heading(ModelSpec model, string? date) =>
        string.Join("  ", new[] { model.Id, string.Join(", ", model.Capabilities.Select(SafeText.OnOneLine)), date is null ? "" : "page of " + SafeText.OnOneLine(date) }
            .Where(static part => part.Length > 0));
}

using System.Runtime.CompilerServices;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;
using Sonilo.Codegen.Model;
using Spectre.Console;

namespace Sonilo.Cli.Describing;

/// <summary>Many models, one after the other.</summary>
internal static class ModelList
{
    /// <summary>For pipes: a line a model, its id, name and capabilities with tabs between them.</summary>
    public static string ToText(IEnumerable<ModelSpec> models) =>
        string.Concat(models.Select(static model => $"{model.Id}\t{SafeText.OnOneLine(model.Name)}\t{Capabilities(model)}\n"));

    /// <summary>For terminals.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Show(ToolConsole console, IReadOnlyList<ModelSpec> models)
    {
        var screen = console.Screen;
        var table = new Table().NoBorder().HideHeaders();
        _ = table.AddColumn(new TableColumn("").PadLeft(0).PadRight(2)).AddColumn(new TableColumn("").PadLeft(0).PadRight(0));
        foreach (var model in models)
        {
            _ = table.AddRow(
                new Rows(new Text(model.Id, Look.Name), new Text("  " + SafeText.OnOneLine(model.Name))),
                new Text(Capabilities(model), Look.Quiet));
        }

        screen.Write(table);
        screen.Write(new Text($"\n{Quantity.Of(models.Count, "model")}. dotnet sonilo models MODEL shows one in detail.\n", Look.Quiet));
    }

    private static string Capabilities(ModelSpec model) => string.Join(", ", model.Capabilities.Select(SafeText.OnOneLine));
}

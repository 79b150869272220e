using System.Runtime.CompilerServices;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Comparing;
using Spectre.Console;

namespace Sonilo.Cli.Reporting;

/// <summary>What changed, for terminals: the same words as in a pipe, in columns, with what breaks in red.</summary>
internal static class ChangeScreen
{
    /// <summary>Shows the verdict, then a table a model.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Show(ToolConsole console, Comparison comparison)
    {
        var screen = console.Screen;
        var look = comparison.Verdict switch { Verdict.Major => Look.Wrong, Verdict.Minor => Look.Good, _ => Look.Quiet };
        screen.Write(new Paragraph(ChangeWords.Of(comparison.Verdict), look).Append($": {ChangeWords.CountsOf(comparison)}\n"));
        foreach (var group in ChangeReport.Groups(comparison))
        {
            screen.Write(new Text($"\n{SafeText.OnOneLine(group.Key)}\n", Look.Name));
            screen.Write(TableOf(group));
        }
    }

    private static Table TableOf(IEnumerable<Change> changes)
    {
        var table = new Table().NoBorder().HideHeaders();
        _ = table.AddColumn(new TableColumn("").NoWrap().PadLeft(2).PadRight(2)).AddColumn(new TableColumn("").PadLeft(0).PadRight(0));
        foreach (var change in changes)
        {
            var subject = change.Parameter is { } parameter ? SafeText.OnOneLine(parameter) + ": " : "";
            _ = table.AddRow(
                new Text(ChangeWords.Of(change.Impact), LookOf(change.Impact)),
                new Rows(new Paragraph(subject, Look.Name).Append(ChangeWords.Of(change, SafeText.OnOneLine)), new Text(change.Reason, Look.Quiet)));
        }

        return table;
    }

    private static Style LookOf(ChangeImpact impact) => impact switch
    {
        ChangeImpact.SourceBreaking => Look.Wrong,
        ChangeImpact.BehaviourBreaking => Look.Careful,
        ChangeImpact.Compatible => Look.Good,
        _ => Look.Quiet,
    };
}

using System.Runtime.CompilerServices;
using System.Text.Json;
using Sonilo.Cli.Pages;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;
using Spectre.Console;

namespace Sonilo.Cli.Reporting;

/// <summary>The problems of the pages that were checked, in the formats that people and machines read.</summary>
internal sealed class ProblemReport(IReadOnlyList<PageReading> readings)
{
    /// <summary>All problems, page by page.</summary>
    public IReadOnlyList<Problem> Problems { get; } = [.. readings.SelectMany(static reading => reading.Problems)];

    /// <summary>The worst severity; <see langword="null"/> where there is no problem.</summary>
    public ProblemSeverity? Worst => Problems.Count == 0 ? null : Problems.Max(static problem => problem.Descriptor.Severity);

    /// <summary>One line a problem, as build tools print them.</summary>
    public string ToText() => string.Concat(Problems.Select(static problem => problem + "\n"));

    /// <summary>The same lines for a terminal, in the colours of their severities.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Show(ToolConsole console)
    {
        var screen = console.Screen;
        foreach (var problem in Problems)
        {
            // Every problem reads as "place: severity id: message".
            var (text, severity) = (problem.ToString(), problem.Descriptor.Severity);
            var start = problem.Path.Length + text.AsSpan(problem.Path.Length).IndexOf(": ") + 2;
            var end = text.IndexOf(problem.Descriptor.Id, start, StringComparison.Ordinal) + problem.Descriptor.Id.Length;
            var look = severity switch { ProblemSeverity.Error => Look.Wrong, ProblemSeverity.Warning => Look.Careful, _ => Look.Quiet };
            screen.Write(new Paragraph(text[..start], Look.Quiet).Append(text[start..end], look).Append(text[end..] + "\n"));
        }
    }

    /// <summary>How many problems there are of each severity.</summary>
    public string ToSummary() =>
        $"{Quantity.Of(Pages.Count, "page")}{Supplements}, {Quantity.Of(Pages.Sum(static reading => reading.Page.Models.Count), "model")}: "
        + $"{Counted(ProblemSeverity.Error, "error")}, {Counted(ProblemSeverity.Warning, "warning")}, {Counted(ProblemSeverity.Info, "info")}";

    /// <summary>The problems as JSON.</summary>
    public string ToJson() => JsonText.OfObject(json =>
    {
        json.WriteObjects("pages", readings, reading =>
        {
            json.WriteString("path", reading.Page.Path);
            json.WriteNumber(PageFile.IsSupplement(reading.Page.Path) ? "supplemented" : "models", reading.Page.Models.Count);
            json.WriteOptional("date", reading.Page.Head.Date);
        });
        json.WriteObjects("problems", Problems, problem => WriteProblem(json, problem));
    });

    /// <summary>The problems as commands of GitHub Actions, which shows them at their lines.</summary>
    public string ToGitHub() => string.Concat(Problems.Select(static problem =>
    {
        var level = problem.Descriptor.Severity switch { ProblemSeverity.Error => "error", ProblemSeverity.Warning => "warning", _ => "notice" };
        return $"::{level} file={Property(problem.Path)},line={problem.Start.Line + 1},endLine={problem.End.Line + 1},"
            + $"col={problem.Start.Column + 1},endColumn={problem.End.Column + 1},title={problem.Descriptor.Id}::{Data(problem.Message)}\n";
    }));

    // A supplement describes no model of its own.
    private List<PageReading> Pages => [.. readings.Where(static reading => !PageFile.IsSupplement(reading.Page.Path))];

    private string Supplements => Pages.Count == readings.Count ? "" : ", " + Quantity.Of(readings.Count - Pages.Count, "supplement");

    private string Counted(ProblemSeverity severity, string noun) => Quantity.Of(Problems.Count(problem => problem.Descriptor.Severity == severity), noun);

    private static void WriteProblem(Utf8JsonWriter json, Problem problem)
    {
        json.WriteString("id", problem.Descriptor.Id);
        json.WriteString("severity", problem.Descriptor.SeverityWord);
        json.WriteString("path", problem.Path);
        json.WriteNumber("line", problem.Start.Line + 1);
        json.WriteNumber("column", problem.Start.Column + 1);
        json.WriteNumber("endLine", problem.End.Line + 1);
        json.WriteNumber("endColumn", problem.End.Column + 1);
        json.WriteString("message", problem.Message);
    }

    // Commands are lines; a percent sign escapes in them.
    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}

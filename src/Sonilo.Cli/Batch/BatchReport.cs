using System.Globalization;
using System.Text;
using Sonilo.Cli.Writing;

namespace Sonilo.Cli.Batch;

/// <summary>What became of every line, for programs (<c>report.json</c>) and for people (<c>report.md</c>).</summary>
internal static class BatchReport
{
    /// <summary>Writes both, each as a whole.</summary>
    public static void Write(string folder, IReadOnlyList<BatchResult> results)
    {
        AtomicFile.Write(Path.Combine(folder, "report.json"), Encoding.UTF8.GetBytes(Json(results)));
        AtomicFile.Write(Path.Combine(folder, "report.md"), Encoding.UTF8.GetBytes(Markdown(results)));
    }

    /// <summary>The counts and the money, in one line.</summary>
    public static string Summary(IReadOnlyList<BatchResult> results)
    {
        var parts = results.GroupBy(static result => result.State).OrderBy(static group => group.Key)
            .Select(static group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {Word(group.Key)}"));
        return string.Create(CultureInfo.InvariantCulture, $"{Quantity.Of(results.Count, "line")}: {string.Join(", ", parts)}; {results.Sum(static result => result.Cost ?? 0):0.######} creative units");
    }

    private static string Json(IReadOnlyList<BatchResult> results) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("cost", results.Sum(static result => result.Cost ?? 0));
        json.WriteStartArray("lines");
        foreach (var result in results)
        {
            json.WriteStartObject();
            json.WriteNumber("line", result.Line.Number);
            json.WriteString("key", result.Line.Key);
            json.WriteString("model", result.Line.Model.Id);
            json.WriteString("state", Word(result.State));
            json.WriteOptional("job", result.JobId);
            if (result.Cost is { } cost)
            {
                json.WriteNumber("cost", cost);
            }

            json.WriteStartArray("files");
            foreach (var file in result.Files)
            {
                json.WriteStringValue(file);
            }

            json.WriteEndArray();
            json.WriteOptional("error", result.Error);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Markdown(IReadOnlyList<BatchResult> results)
    {
        var text = new StringBuilder("# Batch\n\n").Append(Summary(results)).Append(".\n\n| Line | Key | State | Job | Cost | Files or error |\n| ---: | --- | --- | --- | ---: | --- |\n");
        foreach (var result in results)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {result.Line.Number} | {Cell(result.Line.Key)} | {Word(result.State)} | {result.JobId} | {result.Cost} | {Cell(result.Error ?? string.Join(", ", result.Files))} |\n");
        }

        return text.ToString();
    }

    // What users and services write must not become markup.
    private static string Cell(string text)
    {
        var cell = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ = char.IsControl(letter) ? cell.Append(' ') : letter is '|' or '\\' or '`' or '*' or '_' or '<' or '[' or ']' ? cell.Append('\\').Append(letter) : cell.Append(letter);
        }

        return cell.ToString();
    }

    private static string Word(BatchState state) => state switch
    {
        BatchState.Done => "done",
        BatchState.Failed => "failed",
        BatchState.Running => "running",
        BatchState.Unknown => "unknown",
        _ => "not started",
    };
}

using System.Text;
using System.Text.Json;
using Sonilo.Cli.Writing;

namespace Sonilo.Cli.Batch;

/// <summary>What a result was made of and under which terms, in a file beside it.</summary>
internal static class Provenance
{
    /// <summary>The name of that file.</summary>
    public static string FileOf(string name) => name + ".sonilo.json";

    /// <summary>Writes it, last of all: where it is, the line is done.</summary>
    public static void Write(string folder, BatchLine line, BatchResult result, GenerationJobState state, string? pageDate)
    {
        var text = JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("model", line.Model.Id);
            json.WriteOptional("page", pageDate);
            json.WriteString("key", line.Key);
            json.WritePropertyName("request");
            line.Inputs.Values.WriteTo(json);
            json.WriteString("job", result.JobId);
            if (result.Cost is { } cost)
            {
                json.WriteNumber("cost", cost);
            }

            json.WriteOptional("created", (state.UpdatedAt ?? state.CreatedAt)?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteStartArray("files");
            foreach (var file in result.Files)
            {
                json.WriteStringValue(file);
            }

            json.WriteEndArray();
            json.WriteString("licence", "Made with Sonilo through Scenario's Generation API; the terms of the account's plan apply. This file is not a licence.");
            json.WriteEndObject();
        });
        AtomicFile.Write(Path.Combine(folder, FileOf(line.Name)), Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The job and the files of a line that an earlier run has finished, if they are still there.</summary>
    public static BatchResult? Read(string folder, BatchLine line)
    {
        var path = Path.Combine(folder, FileOf(line.Name));
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            string[] files = [.. root.GetProperty("files").EnumerateArray().Select(static file => file.GetString()!)];
            return root.GetProperty("key").GetString() == line.Key && files.All(file => File.Exists(Path.Combine(folder, file)))
                ? new BatchResult(line, BatchState.Done)
                {
                    JobId = root.GetProperty("job").GetString(), Files = files, Cost = root.TryGetProperty("cost", out var cost) ? cost.GetDecimal() : null,
                }
                : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Not ours, or cut: the result is fetched again, which costs nothing.
            return null;
        }
    }
}

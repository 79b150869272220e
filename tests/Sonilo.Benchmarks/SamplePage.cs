using System.Globalization;
using System.Text;

namespace Sonilo.Benchmarks;

/// <summary>A page of many models with six parameters each: the same work as generators of other formats were given.</summary>
internal static class SamplePage
{
    private static readonly string[][] Rows =
    [
        ["Parameter", "Type", "Required", "Default", "Min", "Max", "Allowed Values", "Description"],
        ["`prompt`", "string", "Yes", "-", "-", "-", "-", "Describe the music you want: genre, mood, instruments, tempo, and structure. For example: 'upbeat lo-fi hip hop with soft piano and vinyl crackle' or 'epic orchestral build for a battle scene'."],
        ["`duration`", "number", "No", "`90`", "1", "600", "-", "How long the generated track should be, in seconds. Longer tracks cost more."],
        ["`numSamples`", "number", "No", "`1`", "1", "3", "-", "How many variations to generate from the same prompt. Each additional sample adds to the cost."],
        ["`startOffset`", "number", "No", "-", "0", "600", "-", "Optional. Start scoring from this offset in the video, in seconds."],
        ["`outputFormat`", "string", "No", "`mp3`", "-", "-", "`mp3`, `wav`, `flac`, `ogg`", "Container and codec of the generated audio file. Lossless formats produce larger files."],
        ["`loop`", "boolean", "No", "`false`", "-", "-", "-", "Whether the track should loop seamlessly. Useful for game ambiences."],
    ];

    public static string Of(int models)
    {
        var page = new StringBuilder();
        page.Append("---\ntitle: Bench | Docs\n---\n\n> This page is auto-generated from model configurations. Last updated: 2026-06-15.\n\n"
            + "This reference lists all available **Bench** audio generation models and their parameters.\n\n");
        for (var i = 0; i < models; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"- [Model {i:D4} Text to Music](#model-{i:D4}-text-to-music)\n");
        }

        page.Append("\n---\n\n");
        var table = Table();
        for (var i = 0; i < models; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"""
                ## Model {i:D4} Text to Music

                Turn a text description into original music: specify the style, mood, and instrumentation, and get back a ready-to-use audio track in seconds.

                **Model ID:** `model_vendor-v1-{i:D4}-text-to-music`

                **Capabilities:** `txt2audio`

                {table}

                """);
        }

        return page.ToString();
    }

    private static string Table()
    {
        var widths = Enumerable.Range(0, 8).Select(column => Rows.Max(row => row[column].Length)).ToArray();
        var lines = Rows.Select(row => "| " + string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column]))) + " |").ToList();
        lines.Insert(1, "| " + string.Join(" | ", widths.Select(width => new string('-', width))) + " |");
        return string.Join('\n', lines) + "\n";
    }
}

using System.Diagnostics;
using System.Threading.Channels;

namespace Sonilo.EndToEnd;

/// <summary>A page that is edited while <c>dotnet watch</c> runs is built again, as source is.</summary>
public sealed class WatchTests
{
    private const string Page = """
        > Last updated: 2026-06-15.

        ## Tune

        **Model ID:** `model_acme-tune`

        | Parameter | Type | Required | Default | Min | Max | Allowed Values | Description |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | `speed` | number | No | - | 0.5 | 2 | - | How fast. |
        """;

    [Fact]
    public async Task An_edited_page_rebuilds_the_program_without_hot_reload()
    {
        var folder = PackedPackages.NewFolder()
            .Project("app", ConsumerFolder.App, PackedPackages.Reference("Sonilo.Codegen") + """<SoniloDoc Include="docs/*.md" />""")
            .Write("app/docs/acme.md", Page)
            .Write("app/Program.cs", """
                using Sonilo;

                var speed = double.Parse("2.5", System.Globalization.CultureInfo.InvariantCulture);
                System.Console.WriteLine($"{new Sonilo.Models.AcmeTuneRequest { Speed = speed }.Validate().Count} violations");
                """);
        using var watch = new Process { StartInfo = Dotnet.Command(folder.At("app"), "watch", "--no-hot-reload", "--non-interactive", "run") };
        var lines = Channel.CreateUnbounded<string>();
        watch.OutputDataReceived += (_, line) => lines.Writer.TryWrite(line.Data ?? "");
        watch.ErrorDataReceived += (_, line) => lines.Writer.TryWrite(line.Data ?? "");
        watch.Start();
        watch.BeginOutputReadLine();
        watch.BeginErrorReadLine();
        try
        {
            await ReadUntilAsync(lines.Reader, "1 violations");
            await ReadUntilAsync(lines.Reader, "Waiting for a file to change");
            folder.Write("app/docs/acme.md", Page.Replace("| 2 |", "| 3 |", StringComparison.Ordinal));
            await ReadUntilAsync(lines.Reader, "0 violations");
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
        }
    }

    // Ends by what is printed; the limit is for a program that never does.
    private static async Task ReadUntilAsync(ChannelReader<string> lines, string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        while (!(await lines.ReadAsync(limit.Token)).Contains(text, StringComparison.Ordinal))
        {
        }
    }
}

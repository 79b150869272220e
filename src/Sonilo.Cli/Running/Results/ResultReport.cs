using System.Globalization;
using System.Runtime.CompilerServices;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;
using Spectre.Console;

namespace Sonilo.Cli.Running;

/// <summary>Shows what was saved.</summary>
internal static class ResultReport
{
    private const int WidestWave = 100;

    /// <summary>A path a line for pipes; for terminals also what the file is and how it sounds.</summary>
    public static void Write(IReadOnlyList<string> paths, GenerationResult result, bool costsMoney, ToolConsole console)
    {
        if (!console.HasScreen)
        {
            foreach (var path in paths)
            {
                console.Out.WriteLine(path);
            }

            return;
        }

        Show(paths, result, costsMoney, console);
    }

    // Apart, so that pipes load nothing for it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Show(IReadOnlyList<string> paths, GenerationResult result, bool costsMoney, ToolConsole console)
    {
        for (var index = 0; index < paths.Count; index++)
        {
            ShowFile(console.Screen, paths[index], result.Assets[index]);
        }

        var cost = result.Job.Cost?.Cost ?? result.State.Cost;
        var price = !costsMoney ? "emulated, nothing was paid" : cost is { } units ? Price.Words(units) : "price unknown";
        console.Screen.Write(new Paragraph(price, Look.Money).Append($" · {Quantity.Of(paths.Count, "file")} · job {SafeText.OnOneLine(result.State.JobId)}\n", Look.Quiet));
    }

    private static void ShowFile(IAnsiConsole screen, string path, GenerationAsset asset)
    {
        var wave = WaveFile.TryRead(path, Math.Min(screen.Profile.Width - 4, WidestWave));
        screen.Write(new Text(path + "\n", Look.Strong));
        screen.Write(new Text("  " + string.Join(" · ", Facts(path, wave, asset)) + "\n", Look.Quiet));
        if (wave is not null)
        {
            screen.Write(new Text("  " + Waveform.Draw(wave.Peaks, screen.Profile.Capabilities.Unicode) + "\n", Look.Good));
        }
    }

    private static IEnumerable<string> Facts(string path, WaveFile? wave, GenerationAsset asset)
    {
        if ((wave?.Seconds ?? asset.Duration?.TotalSeconds) is { } seconds)
        {
            yield return TimeSpan.FromSeconds(seconds).ToString(seconds >= 3600 ? @"h\:mm\:ss" : @"m\:ss\.f", CultureInfo.InvariantCulture);
        }

        yield return Size(new FileInfo(path).Length);
        yield return wave is null
            ? SafeText.OnOneLine(asset.MimeType ?? Path.GetExtension(path).TrimStart('.').ToUpperInvariant())
            : string.Create(CultureInfo.InvariantCulture, $"WAV, {wave.SampleRate / 1000d:0.#} kHz, {Channels(wave.Channels)}");
    }

    private static string Channels(int count) => count switch { 1 => "mono", 2 => "stereo", _ => Quantity.Of(count, "channel") };

    private static string Size(long bytes) => bytes switch
    {
        >= 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024d * 1024):0.0} MiB"),
        >= 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024d:0.0} KiB"),
        _ => Quantity.Of((int)bytes, "byte"),
    };
}

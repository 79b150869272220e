namespace Sonilo.Cli.Running;

/// <summary>Draws how loud a sound is over time, in one line.</summary>
internal static class Waveform
{
    private const string Bars = " ▁▂▃▄▅▆▇█";
    private const string PlainBars = " .:-=+*#@";

    /// <summary>The line: a bar a peak, the loudest as high as it goes.</summary>
    /// <param name="peaks">The greatest amplitude of each stretch, from 0 to 1.</param>
    /// <param name="unicode">Whether the terminal shows blocks.</param>
    public static string Draw(IReadOnlyList<float> peaks, bool unicode)
    {
        var bars = unicode ? Bars : PlainBars;
        var loudest = peaks.Count == 0 ? 0 : peaks.Max();
        return string.Concat(peaks.Select(peak => bars[loudest == 0 ? 0 : (int)Math.Ceiling(peak / loudest * (bars.Length - 1))]));
    }
}

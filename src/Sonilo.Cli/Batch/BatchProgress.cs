using System.Globalization;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Batch;

/// <summary>The line that a terminal shows while a batch runs: how far it is, what was spent and is left, and how long it will take.</summary>
internal sealed class BatchProgress(int lines, decimal? budget, ToolConsole console, TimeProvider time)
{
    private const int BarWidth = 20;
    private readonly object showing = new();
    private long startedAt = time.GetTimestamp();
    private int priced;
    private int finished;
    private int earlier;
    private decimal spent;
    private decimal left;

    /// <summary>One line more has a price.</summary>
    public void Priced() => Show(() => priced++);

    /// <summary>The prices are known, and the starting begins.</summary>
    /// <param name="done">How many lines earlier runs have finished.</param>
    /// <param name="spentBefore">What earlier runs have spent.</param>
    /// <param name="toSpend">What the rest will cost.</param>
    public void Start(int done, decimal spentBefore, decimal toSpend) => Show(() =>
    {
        (finished, earlier, spent, left) = (done, done, spentBefore, toSpend);
        startedAt = time.GetTimestamp();
    });

    /// <summary>One line more is finished, for good or not.</summary>
    public void Finished(decimal? cost, decimal? estimate) => Show(() =>
    {
        finished++;
        spent += cost ?? 0;
        left -= estimate ?? 0;
    });

    private void Show(Action change)
    {
        lock (showing)
        {
            change();
            console.Progress(finished == 0 && priced < lines ? string.Create(CultureInfo.InvariantCulture, $"{Bar(priced)} {priced}/{lines} priced") : Running());
        }
    }

    private string Running()
    {
        var took = time.GetElapsedTime(startedAt);
        var here = finished - earlier;
        var rest = here == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {took / here * (lines - finished):h\\:mm\\:ss} left");
        var of = budget is { } most ? string.Create(CultureInfo.InvariantCulture, $" of {most}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Bar(finished)} {finished}/{lines} lines, {spent:0.##}{of} units spent, {Math.Max(0, left):0.##} to come{rest}");
    }

    private string Bar(int part)
    {
        var full = lines == 0 ? BarWidth : part * BarWidth / lines;
        return "[" + new string('#', full) + new string('.', BarWidth - full) + "]";
    }
}

using System.Globalization;

namespace Sonilo.Quickstart;

/// <summary>Writes a job's progress on one line, word after word, so that it reads the same on a terminal and in a pipe.</summary>
internal sealed class ProgressLine : IProgress<GenerationProgress>, IDisposable
{
    private string shown = "";

    public ProgressLine(string title) => Console.Write($"  {title}");

    public void Report(GenerationProgress value)
    {
        var words = value.Fraction is > 0 and < 1
            ? string.Create(CultureInfo.InvariantCulture, $"{value.Status} {value.Fraction * 100:0}%")
            : value.Status;
        if (words != shown)
        {
            Console.Write($", {words}");
            shown = words;
        }
    }

    public void Dispose() => Console.WriteLine();
}

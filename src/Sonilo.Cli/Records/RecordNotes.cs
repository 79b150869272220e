using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Records;

/// <summary>Collects what of a record cannot be used.</summary>
/// <param name="modelId">The model.</param>
internal sealed class RecordNotes(string modelId)
{
    // A record can hold as many faults as it likes; somebody reads them.
    private const int Most = 50;

    private readonly List<string> notes = [];

    /// <summary>The notes, each a sentence.</summary>
    public IReadOnlyList<string> ToList() => [.. notes.Take(Most), .. notes.Count > Most ? new[] { $"{modelId}: and {notes.Count - Most} more." } : []];

    /// <summary>Notes what is left out of a parameter, and why.</summary>
    public void Add(string parameter, string what) => notes.Add($"{modelId}: '{SafeText.OnOneLine(parameter)}': {what}");
}

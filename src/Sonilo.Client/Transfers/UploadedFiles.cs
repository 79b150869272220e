using System.Runtime.CompilerServices;

namespace Sonilo;

/// <summary>Remembers what a file was uploaded as, for as long as the caller keeps it: an estimate and the start that follows upload it once.</summary>
internal sealed class UploadedFiles
{
    private readonly ConditionalWeakTable<AssetInput, Uploaded> known = new();
    private readonly object gate = new();

    /// <summary>The asset's id; <see langword="null"/> where it was not uploaded to that project, or was another version.</summary>
    public string? Find(AssetInput input, string? projectId, string version) =>
        known.TryGetValue(input, out var uploaded) && uploaded.ProjectId == projectId && uploaded.Version == version ? uploaded.AssetId : null;

    public void Add(AssetInput input, string? projectId, string version, string assetId)
    {
        // What an address gives may be another file the next time.
        if (input.Source is Uri)
        {
            return;
        }

        lock (gate)
        {
            known.Remove(input);
            known.Add(input, new Uploaded(projectId, version, assetId));
        }
    }

    /// <summary>What differs when a file's content does.</summary>
    public static string VersionOf(AssetInput input) =>
        input.Source is AssetInput.LocalFile { Path: var path } && new FileInfo(path) is { Exists: true } file
            ? FormattableString.Invariant($"{file.Length} {file.LastWriteTimeUtc.Ticks}") : "";

    private sealed record Uploaded(string? ProjectId, string Version, string AssetId);
}

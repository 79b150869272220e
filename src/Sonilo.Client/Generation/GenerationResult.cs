using System.Globalization;

namespace Sonilo;

/// <summary>What a job made.</summary>
public class GenerationResult
{
    /// <summary>For mocks; <see cref="SoniloModelFactory.GenerationResult"/> makes results with values.</summary>
    protected GenerationResult()
    {
        Job = null!;
        State = null!;
        Assets = [];
    }

    internal GenerationResult(GenerationJob job, GenerationJobState state, IReadOnlyList<GenerationAsset> assets) =>
        (Job, State, Assets) = (job, state, assets);

    /// <summary>The job that made it.</summary>
    public virtual GenerationJob Job { get; }

    /// <summary>The job's last state.</summary>
    public virtual GenerationJobState State { get; }

    /// <summary>The files, in the service's order.</summary>
    public virtual IReadOnlyList<GenerationAsset> Assets { get; }

    /// <summary>The videos among the <see cref="Assets"/>, in their order; empty where there is none.</summary>
    /// <remarks>A model that adds sound to a video can give back the video and the track: two files of two kinds for each sample.</remarks>
    public IReadOnlyList<GenerationAsset> Videos => OfKind("video");

    /// <summary>The tracks among the <see cref="Assets"/>: music, effects, speech. In their order; empty where there is none.</summary>
    public IReadOnlyList<GenerationAsset> Tracks => OfKind("audio");

    /// <summary>Saves every file into a folder, under the names of model and asset, with the extension that is true of its bytes.</summary>
    /// <param name="folder">The folder; it is made where it is missing. No name leads out of it.</param>
    /// <param name="overwrite">Whether files that are there already may be replaced. Without it nothing is fetched if another file has one of the names.</param>
    /// <param name="cancellationToken">Stops it. What was saved before stays.</param>
    /// <returns>The paths of the files, in the order of <see cref="Assets"/>.</returns>
    /// <example><code>
    /// var paths = await result.SaveAsync("music");        // music/sonilo-v1-1-text-to-music-asset_x.m4a
    /// </code></example>
    /// <remarks>
    /// A file that fails affects no other: the rest are saved, and the exception comes at the end. Calling it again, in another process too,
    /// leaves finished files as they are and goes on with those that were cut. A file of the right name is finished if its
    /// length is right, or if the service states none. It needs the client that the result came from, or another one's
    /// <see cref="SoniloClient.GetJob"/> once that is disposed.
    /// </remarks>
    /// <exception cref="IOException">Another file has one of the names.</exception>
    /// <exception cref="GenerationInterruptedException">A file could not be fetched whole, or not be written; the inner exception is why.</exception>
    public virtual Task<IReadOnlyList<string>> SaveAsync(string folder, bool overwrite = false, CancellationToken cancellationToken = default) =>
        SaveAsync(folder, overwrite, null, cancellationToken);

    /// <summary>Saves every file into a folder, and reports the progress of each.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="overwrite">Whether files that are there already may be replaced.</param>
    /// <param name="progress">Receives progress after each block.</param>
    /// <param name="cancellationToken">Stops it. What was saved before stays.</param>
    /// <inheritdoc cref="SaveAsync(string, bool, CancellationToken)"/>
    public virtual async Task<IReadOnlyList<string>> SaveAsync(
        string folder, bool overwrite, IProgress<TransferProgress>? progress, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var saves = Paths(Path.GetFullPath(folder)).Select((path, index) => new ResultSave(Assets[index], path, overwrite)).ToList();
        saves.ForEach(static save => save.RefuseAnother());
        var failures = new List<Exception>();
        foreach (var save in saves)
        {
            try
            {
                await WithJobAsync(save.RunAsync(progress, cancellationToken), cancellationToken).ConfigureAwait(false);
            }
            catch (GenerationInterruptedException exception)
            {
                failures.Add(exception);
            }
        }

        IReadOnlyList<string> paths = [.. saves.Select(static save => save.Path)];
        if (failures.Count > 0)
        {
            throw failures.Count == 1 ? failures[0]
                : JobFault.Of(new AggregateException($"{failures.Count} of {saves.Count} files were not saved.", failures), State.JobId, Job?.CostsMoney != false, Job, State);
        }

        await (Job?.NoteFilesAsync(paths) ?? Task.CompletedTask).ConfigureAwait(false);
        return paths;
    }

    /// <summary>Opens one file for reading, as it comes from the network.</summary>
    /// <param name="index">Which of the <see cref="Assets"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="GenerationInterruptedException">The file could not be fetched; the inner exception is why.</exception>
    public virtual async Task<Stream> OpenReadAsync(int index = 0, CancellationToken cancellationToken = default)
    {
        var opening = Assets[index].OpenReadAsync(cancellationToken);
        await WithJobAsync(opening, cancellationToken).ConfigureAwait(false);
        return await opening.ConfigureAwait(false);
    }

    private async Task WithJobAsync(Task transfer, CancellationToken cancellationToken)
    {
        try
        {
            await transfer.ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (exception is not GenerationCanceledException)
        {
            throw new GenerationCanceledException(
                $"Fetching the results of job {State.JobId} was cancelled. They are still there; GetJob(\"{State.JobId}\") gives them again.", exception, cancellationToken)
            {
                JobId = State.JobId,
            };
        }
        catch (Exception exception)
        {
            throw JobFault.Of(exception, State.JobId, Job?.CostsMoney != false, Job, State);
        }
    }

    // The service's word counts; where it has none, the type of the file.
    private List<GenerationAsset> OfKind(string kind) =>
        [.. Assets.Where(asset => string.Equals(asset.Kind ?? MediaTypes.KindOf(asset.MimeType), kind, StringComparison.OrdinalIgnoreCase))];

    private List<string> Paths(string folder)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var paths = new List<string>(Assets.Count);
        foreach (var asset in Assets)
        {
            var name = FileName.Of(Job?.ModelId ?? State.ModelId, asset);
            for (var copy = 2; !names.Add(Path.GetFileNameWithoutExtension(name)); copy++)
            {
                var first = FileName.Of(Job?.ModelId ?? State.ModelId, asset);
                name = Path.GetFileNameWithoutExtension(first) + "-" + copy.ToString(CultureInfo.InvariantCulture) + Path.GetExtension(first);
            }

            paths.Add(Path.Combine(folder, name));
        }

        return paths;
    }
}

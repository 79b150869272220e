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

    /// <summary>Saves every file into a folder, under the names of model and asset, with the extension of its MIME type.</summary>
    /// <param name="folder">The folder; it is made where it is missing. No name leads out of it.</param>
    /// <param name="overwrite">Whether files that are there already may be replaced. Otherwise nothing is fetched if one of them is.</param>
    /// <param name="cancellationToken">Stops it. What was saved before stays.</param>
    /// <returns>The paths of the files, in the order of <see cref="Assets"/>.</returns>
    /// <exception cref="IOException">A file is there already.</exception>
    /// <exception cref="GenerationInterruptedException">A file could not be fetched whole, or not be written; the inner exception is why. The others can still be.</exception>
    public virtual async Task<IReadOnlyList<string>> SaveAsync(string folder, bool overwrite = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var paths = Paths(Path.GetFullPath(folder));
        if (!overwrite && paths.Find(File.Exists) is { } existing)
        {
            throw new IOException($"{existing} is there already. It is replaced only with overwrite: true.");
        }

        for (var i = 0; i < Assets.Count; i++)
        {
            await WithJobAsync(Assets[i].SaveAsync(paths[i], overwrite, cancellationToken), cancellationToken).ConfigureAwait(false);
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
            throw JobFault.Of(exception, State.JobId, Job, State);
        }
    }

    private List<string> Paths(string folder)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var paths = new List<string>(Assets.Count);
        foreach (var asset in Assets)
        {
            var name = FileName.Of(Job?.ModelId ?? State.ModelId, asset);
            for (var copy = 2; !names.Add(name); copy++)
            {
                var first = FileName.Of(Job?.ModelId ?? State.ModelId, asset);
                name = Path.GetFileNameWithoutExtension(first) + "-" + copy.ToString(CultureInfo.InvariantCulture) + Path.GetExtension(first);
            }

            paths.Add(Path.Combine(folder, name));
        }

        return paths;
    }
}

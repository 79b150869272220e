using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;

namespace Sonilo.Cli.Running;

/// <summary>The folder that results are saved to, tried before anything is paid for.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Name">What the files are called, without extension; <see langword="null"/> for the names of model and asset.</param>
internal sealed record ResultFolder(string Path, string? Name)
{
    /// <summary>Makes the folder and writes to it.</summary>
    /// <exception cref="WrongInputException">Nothing can be saved there, or the name is taken.</exception>
    public void Prepare()
    {
        if (Name is { } name && (name.Length == 0 || name[0] == '.' || name.IndexOfAny(System.IO.Path.GetInvalidFileNameChars()) >= 0 || System.IO.Path.GetFileName(name) != name))
        {
            throw new WrongInputException($"--name takes the name of a file without its extension, not '{name}'.");
        }

        WritableFolder.Prepare(Path);
        if (Name is not null && Directory.EnumerateFiles(Path, Name + ".*").FirstOrDefault() is { } taken)
        {
            throw new WrongInputException($"'{taken}' is there already; --name takes another name.");
        }
    }

    /// <summary>Saves the files of a result.</summary>
    /// <returns>Their paths, in the service's order.</returns>
    public async Task<IReadOnlyList<string>> SaveAsync(GenerationResult result, CancellationToken cancellation)
    {
        var saved = await result.SaveAsync(Path, overwrite: false, cancellation).ConfigureAwait(false);
        return Name is null ? [.. saved.Select(path => System.IO.Path.Combine(Path, System.IO.Path.GetFileName(path)))] : [.. saved.Select(Renamed)];
    }

    // The extension is the saved file's: it is true of its bytes.
    private string Renamed(string saved, int index)
    {
        var path = System.IO.Path.Combine(Path, Name + (index == 0 ? "" : $"-{index + 1}") + System.IO.Path.GetExtension(saved));
        File.Move(saved, path);
        return path;
    }
}

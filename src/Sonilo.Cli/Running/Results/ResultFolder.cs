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
    /// <returns>Their paths, in the service's order. Where a name was taken meanwhile, the file keeps the one of its model and asset.</returns>
    public async Task<IReadOnlyList<string>> SaveAsync(GenerationResult result, ToolConsole console, CancellationToken cancellation)
    {
        var saved = await result.SaveAsync(Path, overwrite: false, cancellation).ConfigureAwait(false);
        return Name is null ? [.. saved.Select(path => System.IO.Path.Combine(Path, System.IO.Path.GetFileName(path)))] : [.. saved.Select((path, index) => Renamed(path, index, console))];
    }

    // The extension is the saved file's: it is true of its bytes.
    private string Renamed(string saved, int index, ToolConsole console)
    {
        var path = System.IO.Path.Combine(Path, Name + (index == 0 ? "" : $"-{index + 1}") + System.IO.Path.GetExtension(saved));
        try
        {
            File.Move(saved, path);
            return path;
        }
        catch (IOException) when (File.Exists(path) && File.Exists(saved))
        {
            console.Note($"'{path}' was made by something else meanwhile, so the file has a name of its own.");
            return System.IO.Path.Combine(Path, System.IO.Path.GetFileName(saved));
        }
    }
}

using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Writing;

/// <summary>A folder that files are to be written to, tried before anything is fetched, started or paid for.</summary>
internal static class WritableFolder
{
    /// <summary>Makes the folder, and writes to it.</summary>
    /// <exception cref="WrongInputException">Nothing can be written there.</exception>
    public static void Prepare(string path)
    {
        try
        {
            _ = Directory.CreateDirectory(path);
            var probe = Path.Combine(path, $".sonilo-{Guid.NewGuid():N}.tmp");
            File.WriteAllBytes(probe, [0]);
            File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new WrongInputException($"Nothing can be saved to '{path}': {Why(path, exception)} Name another folder with --output.", exception);
        }
    }

    private static string Why(string path, Exception exception) =>
        path.Length == 0 ? "it has no name."
        : FileOnTheWay(path) is { } file ? $"'{file}' is a file."
        : exception is UnauthorizedAccessException ? "this user may not write there."
        : exception.Message;

    private static string? FileOnTheWay(string path)
    {
        for (var part = path; !string.IsNullOrEmpty(part); part = Path.GetDirectoryName(part))
        {
            if (File.Exists(part))
            {
                return part;
            }
        }

        return null;
    }
}

using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Batch;

/// <summary>The file of a batch as text: UTF-8, or UTF-16 with its mark.</summary>
internal static class BatchText
{
    /// <summary>The lines.</summary>
    /// <exception cref="WrongInputException">The file cannot be read.</exception>
    public static IEnumerable<string> LinesOf(string path)
    {
        try
        {
            return Directory.Exists(path) ? throw new WrongInputException($"'{path}' is a folder: name a file with one request a line.")
                : File.Exists(path) ? File.ReadLines(path)
                : throw new WrongInputException($"There is no file '{path}'.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WrongInputException($"The file '{path}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Why a line is not text; <see langword="null"/> where it is.</summary>
    /// <remarks>What is not UTF-8 is read as U+FFFD, and would be paid for as such.</remarks>
    public static string? FaultOf(string line) => line.AsSpan().ContainsAny('\uFFFD', '\0') ? "is not UTF-8 text. Save the file as UTF-8." : null;
}

namespace Sonilo.Cli.Writing;

/// <summary>The files that the tool carries within itself.</summary>
internal static class EmbeddedFiles
{
    /// <summary>The names of the files in a folder, in ordinal order.</summary>
    public static IEnumerable<string> NamesIn(string folder) => typeof(EmbeddedFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
        .Select(name => name[(folder.Length + 1)..])
        .Order(StringComparer.Ordinal);

    /// <summary>The text of a file.</summary>
    public static string Read(string folder, string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedFiles).Assembly.GetManifestResourceStream($"{folder}/{name}")!);
        return reader.ReadToEnd();
    }
}

using System.Text;

namespace Sonilo.Cli.Updating;

/// <summary>Finds out whether a project builds from the pages of a folder, and says how it can.</summary>
internal static class ProjectWiring
{
    private const string Item = "SoniloDoc";

    // Deep enough for src/Company/Product/Project, and no search of a whole disk.
    private static readonly EnumerationOptions Search = new() { RecurseSubdirectories = true, MaxRecursionDepth = 4, IgnoreInaccessible = true };

    /// <summary>What to add to which project; <see langword="null"/> where one names the item already.</summary>
    /// <param name="folder">The folder of the pages; projects are looked for beside it.</param>
    public static IReadOnlyList<string>? Advice(string folder)
    {
        var root = Path.GetDirectoryName(Path.GetFullPath(folder)) ?? Path.GetFullPath(folder);
        var files = Directory.EnumerateFiles(root, "*", Search).Where(IsBuildFile).ToList();
        if (files.Exists(static file => ReadsItem(file)))
        {
            return null;
        }

        var projects = files.Where(static file => file.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)).ToList();
        var from = projects is [var only] ? only : null;
        var pages = Path.GetRelativePath(from is null ? root : Path.GetDirectoryName(from)!, Path.GetFullPath(folder)).Replace('\\', '/');
        return
        [
            $"No project here builds from these pages yet. Add them to {(from is null ? "the one that references Sonilo.Codegen" : Path.GetRelativePath(root, from).Replace('\\', '/'))}:",
            $"  <ItemGroup><{Item} Include=\"{pages}/*.md\" /></ItemGroup>",
        ];
    }

    private static bool IsBuildFile(string path) => Path.GetExtension(path) is ".csproj" or ".props" or ".targets";

    private static bool ReadsItem(string path)
    {
        try
        {
            return File.ReadAllText(path, Encoding.UTF8).Contains("<" + Item, StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

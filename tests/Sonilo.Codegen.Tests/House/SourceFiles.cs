namespace Sonilo.Codegen.Tests.House;

/// <summary>The C# files that people write: what building leaves behind is left out.</summary>
internal static class SourceFiles
{
    private static readonly string[] Built = ["bin", "obj", "output", "artifacts"];

    public static IEnumerable<string> Below(string folder) => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(folder, path).Split('/', '\\').Intersect(Built, StringComparer.Ordinal).Any())
        .Order(StringComparer.Ordinal);
}

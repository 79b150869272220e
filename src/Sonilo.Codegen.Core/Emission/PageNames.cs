namespace Sonilo.Codegen.Emission;

/// <summary>Names pages by the end of their paths, so that the same pages give the same code wherever they are.</summary>
public static class PageNames
{
    /// <summary>Names every path once.</summary>
    public static IReadOnlyDictionary<string, NamedPage> Of(IEnumerable<string> paths)
    {
        // The class that holds the constants has members already, and a name.
        var scope = new NameScope([.. Identifier.ObjectMembers, "Pages"]);
        var pages = new Dictionary<string, NamedPage>(StringComparer.Ordinal);
        foreach (var path in paths.Distinct(StringComparer.Ordinal).OrderBy(static path => path, StringComparer.Ordinal))
        {
            var name = NameOf(path);
            var stem = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 3) : name;
            pages.Add(path, new NamedPage(name, scope.Take(Identifier.ForParameter(stem))));
        }

        return pages;
    }

    /// <summary>The file's name; with its folder where the file is the folder's index, as on the vendor's site.</summary>
    public static string NameOf(string path)
    {
        var parts = path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        var file = parts.Length == 0 ? path : parts[parts.Length - 1];
        return parts.Length > 1 && file.StartsWith("index.", StringComparison.OrdinalIgnoreCase) ? parts[parts.Length - 2] + "/" + file : file;
    }
}

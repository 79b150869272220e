namespace Sonilo.Codegen.Tests.House;

/// <summary>
/// The floors of one project, the lowest first, a line each. `A, B` are side by side and name neither each other; `A: B C` names those alone.
/// `.` is the project's own folder. A project without a file has no other.
/// </summary>
internal sealed class FloorList
{
    private readonly Dictionary<string, HashSet<string>> floors = new(StringComparer.Ordinal);

    private FloorList(string path) => Path = path;

    public string Path { get; }

    /// <summary>The folders, the lowest first.</summary>
    public IEnumerable<string> Folders => floors.Keys;

    public static FloorList Of(string project)
    {
        var list = new FloorList($"tests/Sonilo.Codegen.Tests/House/Floors/{project.Replace('/', '.')}.txt");
        var path = Repository.PathOf(list.Path);
        foreach (var line in File.Exists(path) ? File.ReadLines(path).Select(line => line.Trim()) : ["."])
        {
            list.Read(line);
        }

        return list;
    }

    public bool Allows(string from, string to) => from == to || (floors.TryGetValue(from, out var below) && below.Contains(to));

    private void Read(string line)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            return;
        }

        var parts = line.Split(':', StringSplitOptions.TrimEntries);
        var known = floors.Keys.ToHashSet(StringComparer.Ordinal);
        var below = parts.Length == 1 ? known : [.. parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        Assert.True(below.IsSubsetOf(known), $"{Path}: {line} names a folder that is not on an earlier line.");
        foreach (var folder in parts[0].Split(',', StringSplitOptions.TrimEntries))
        {
            Assert.True(floors.TryAdd(folder, below), $"{Path}: {folder} is listed twice.");
        }
    }
}

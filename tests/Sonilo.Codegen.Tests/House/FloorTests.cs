namespace Sonilo.Codegen.Tests.House;

/// <summary>
/// Inside every project the folders have floors: a folder names only what is below it.
/// The floors are the lists in <c>House/Floors</c>, one file a project; comments and crefs do not count.
/// </summary>
public class FloorTests
{
    private const int MostLines = 300;

    public static TheoryData<string> Projects =>
        [.. Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.PathOf("src"), Path.GetDirectoryName(path)!).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void AFolderNamesOnlyWhatIsBelowIt(string project)
    {
        var floors = FloorList.Of(project);
        var wrong = ProjectNames.Of(project).Arrows()
            .Where(arrow => !floors.Allows(arrow.From, arrow.To)).ToArray();

        Assert.True(wrong.Length == 0, $"""
            These names point to a folder that is not below theirs in {floors.Path}:
            {string.Join("\n", wrong.Select(arrow => $"  {arrow.File} names {arrow.Name}, which is in {arrow.To}"))}
            Move the type down, hand the value in from above, or change the order of the list. A property that is called like a type counts as its name: rename the type.
            """);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void AFolderIsListed(string project)
    {
        var floors = FloorList.Of(project);
        var unlisted = ProjectNames.Of(project).Folders.Except(floors.Folders, StringComparer.Ordinal).ToArray();

        Assert.True(unlisted.Length == 0, $"src/{project} has folders without a floor: {string.Join(", ", unlisted)}. "
            + $"Add a line for each to {floors.Path}, after the folders that it names.");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void ATypeIsDeclaredInOneFolder(string project)
    {
        var doubles = ProjectNames.Of(project).Doubles.ToArray();

        Assert.True(doubles.Length == 0, $"src/{project} declares types in two folders; rename one or move the parts together: {string.Join(", ", doubles)}.");
    }

    /// <summary>Snapshots are as long as what they show; nothing else is excepted.</summary>
    [Fact]
    public void FilesStaySmall()
    {
        var tooLong = new[] { "src", "tests" }.SelectMany(folder => SourceFiles.Below(Repository.PathOf(folder)))
            .Where(path => !path.EndsWith(".verified.cs", StringComparison.Ordinal) && File.ReadLines(path).Count() > MostLines);

        Assert.Empty(tooLong);
    }
}

using System.Text.RegularExpressions;
using System.Xml.Linq;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Core.Tests;

/// <summary>The arrows between projects, and what each may depend on. A project that is not named here may not exist. Folders are held by <c>FloorTests</c>.</summary>
public class ArchitectureTests
{
    private static readonly string Root = Repository.Root;

    // Project → what it may refer to, whether it ships or is tested. `Client` and `Core` know no sibling.
    private static readonly Dictionary<string, string[]> ProjectArrows = new(StringComparer.Ordinal)
    {
        ["Sonilo.Codegen.Core"] = [],
        ["Sonilo.Client"] = [],
        ["Sonilo.Codegen.Templates"] = ["Sonilo.Codegen.Core"],
        ["Sonilo.Codegen"] = ["Sonilo.Codegen.Core", "Sonilo.Codegen.Templates"],
        ["Sonilo.Codegen.CodeFixes"] = ["Sonilo.Codegen.Core"],
        ["Sonilo.Emulator"] = ["Sonilo.Codegen.Core"],
        ["Sonilo.Cli"] = ["Sonilo.Codegen.Core", "Sonilo.Codegen.Templates", "Sonilo.Client", "Sonilo.Emulator", "Sonilo.Ledger"],
        ["Sonilo.Ledger"] = ["Sonilo.Client"],
        ["Sonilo.AspNetCore"] = ["Sonilo.Client"],

        // Samples are users.
        ["Workers"] = ["Sonilo.Ledger"],

        // The README's first command plays both sides; users have the client alone.
        ["Sonilo.Quickstart"] = ["Sonilo.Client", "Sonilo.Emulator"],
        ["Sonilo.Samples.Endpoints"] = ["Sonilo.Client", "Sonilo.Emulator"],
        ["Sonilo.Samples.Agent"] = ["Sonilo.Client", "Sonilo.Emulator"],
        ["Sonilo.Samples.Game"] = ["Sonilo.Client", "Sonilo.Emulator"],
        ["Sonilo.Samples.Testing"] = ["Sonilo.Client", "Sonilo.Emulator"],
        ["Sonilo.Samples.Web"] = ["Sonilo.Client", "Sonilo.Emulator", "Sonilo.AspNetCore"],
        ["Sonilo.Samples.Worker"] = ["Sonilo.Client", "Sonilo.Emulator", "Sonilo.Ledger"],
    };

    private static readonly string[] TopLevel =
    [
        "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "SECURITY.md", "Sonilo.Codegen.sln", "Directory.Build.props", "Directory.Packages.props", "global.json", "schemas", "src", "tests",
    ];

    // What building leaves behind; git does not see it.
    private static readonly string[] Ignored = ["output", "artifacts", "bin", "obj", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static TheoryData<string> Projects => [.. Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
        .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Path.Combine(Root, "src", "Sonilo.Codegen.Core"))
        .Select(path => Path.GetFileName(path)).Except(Ignored, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void AProjectRefersOnlyToWhereItsArrowsPoint(string project)
    {
        Assert.Contains(project, ProjectArrows.Keys);
        var references = Load(project).Descendants("ProjectReference")
            // Run by the compiler or only built beforehand: nothing of its code is seen.
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')));

        Assert.Empty(references.Except(ProjectArrows[project], StringComparer.Ordinal));
    }

    [Fact]
    public void NothingUsesTheGeneratorsCode() => Assert.DoesNotContain("Sonilo.Codegen", ProjectArrows.Values.SelectMany(arrows => arrows));

    [Theory]
    [InlineData("Sonilo.Codegen.Core", "Markdig")]
    [InlineData("Sonilo.Client", "Polly.Core")]
    public void AProjectDependsOnNothingElseButTheFrameworksOwnPackages(string project, string package)
    {
        var packages = Load(project).Descendants("PackageReference")
            .Where(reference => (string?)reference.Attribute("PrivateAssets") != "all").Select(reference => (string)reference.Attribute("Include")!);

        Assert.DoesNotContain(packages, name => name != package && !name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
            && !name.StartsWith("Microsoft.Bcl.", StringComparison.Ordinal) && !name.StartsWith("System.", StringComparison.Ordinal));
        Assert.Contains(package, packages);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void AFileIsInTheNamespaceOfItsFolder(string folder) => Assert.All(Sources(folder), source =>
        Assert.Contains($"\nnamespace Sonilo.Codegen.{folder};\n", "\n" + source.Text, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Folders))]
    public void OnlyReadingSeesMarkdig(string folder) => Assert.All(Sources(folder).Where(_ => folder != "Reading"), source =>
        Assert.False(Regex.IsMatch(source.Text, @"\busing (static )?Markdig|\bMarkdig\.\w"), source.Path));

    [Fact]
    public void TheCoreKnowsNoCompilerNoNetworkNoJsonAndNoFiles()
    {
        var references = typeof(ModelSpec).Assembly.GetReferencedAssemblies().Select(name => name.Name!);

        Assert.Empty(references.Except(["Markdig", "System.Memory", "netstandard"], StringComparer.Ordinal));
        Assert.All(Directory.GetDirectories(Path.Combine(Root, "src", "Sonilo.Codegen.Core")).Select(path => Path.GetFileName(path)).Except(Ignored).SelectMany(Sources), source =>
            Assert.False(Regex.IsMatch(source.Text, @"\b(System\.Net|HttpClient|File\.(Read|Write|Open)|Microsoft\.CodeAnalysis\.\w)"), source.Path));
    }

    [Fact]
    public void NothingElseLiesAtTheTop()
    {
        var found = Directory.GetFileSystemEntries(Root).Select(path => Path.GetFileName(path)).Where(name => name[0] != '.');

        Assert.Empty(found.Except(TopLevel, StringComparer.Ordinal).Except(Ignored, StringComparer.Ordinal));
    }

    private static XDocument Load(string project) =>
        XDocument.Load(Directory.GetFiles(Path.Combine(Root, "src"), project + ".csproj", SearchOption.AllDirectories).Single());

    private static IEnumerable<(string Path, string Text)> Sources(string folder) =>
        Directory.GetFiles(Path.Combine(Root, "src", "Sonilo.Codegen.Core", folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => (path, File.ReadAllText(path)));
}

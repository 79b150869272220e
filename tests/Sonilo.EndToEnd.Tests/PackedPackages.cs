using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;

namespace Sonilo.EndToEnd;

/// <summary>
/// The packages of this solution, packed once for the whole run, and folders of consumers that restore them. Nothing is built here:
/// what is packed was built along with the tests.
/// <code>
/// var folder = PackedPackages.NewFolder()
///     .Project("app", ConsumerFolder.App, PackedPackages.Reference("Sonilo.Codegen"))
///     .Write("app/Program.cs", "...");
/// var build = folder.Build("app");
/// Assert.Empty(build.Diagnostics);
/// Assert.Equal("...", folder.Start("app").Output);
/// </code>
/// Each command costs seconds, most of them the SDK's start: several projects in one folder build best at once, with
/// <see cref="ConsumerFolder.BuildAll"/>. Classes run side by side.
/// </summary>
internal static class PackedPackages
{
    /// <summary>A version that no registry has, so that nothing else can be taken for the packages under test.</summary>
    public const string Version = "99.0.0";

    // A new one is built along with the tests by their project file.
    public static readonly IReadOnlyList<string> Projects = ["Sonilo.Client", "Sonilo.Codegen", "Sonilo.AspNetCore", "Sonilo.Emulator", "Sonilo.Ledger", "Sonilo.Cli"];

    private static readonly Lazy<string> Root = new(Pack);

    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    /// <summary>How everything was built.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>The packed package of a project.</summary>
    public static string PathOf(string package) => Directory.GetFiles(Path.Combine(Root.Value, "feed"), package + ".*.nupkg").Single();

    /// <summary>The element that adds one of the packages to a project.</summary>
    public static string Reference(string package) => $"""<PackageReference Include="{package}" Version="{Version}" />""";

    /// <summary>A folder for consumer projects, which restore from the packed packages.</summary>
    public static ConsumerFolder NewFolder() => new(Root.Value);

    /// <summary>Removes everything that the run wrote.</summary>
    public static void Delete()
    {
        if (Root.IsValueCreated)
        {
            Directory.Delete(Root.Value, recursive: true);
        }
    }

    private static string Pack()
    {
        var root = Directory.CreateTempSubdirectory("sonilo-").FullName;
        var (built, feed) = (Path.Combine(root, "built"), Directory.CreateDirectory(Path.Combine(root, "feed")).FullName);
        Parallel.ForEach(Projects, project =>
        {
            var packed = Dotnet.Run(RepositoryRoot, "pack", $"src/{project}/{project}.csproj", "-c", Configuration, "--no-build", "-p:CompiledToolPlatforms=none", "-o", built);
            Assert.True(packed.ExitCode == 0, packed.Output);
        });
        foreach (var package in Directory.GetFiles(built, "*.nupkg"))
        {
            Stamp(package, feed);
        }

        return root;
    }

    // Packing with another version would build everything anew; the manifest alone has it, for the package and for its siblings.
    private static void Stamp(string package, string feed)
    {
        var stamped = Path.Combine(feed, Path.GetFileName(package));
        File.Copy(package, stamped);
        using var archive = ZipFile.Open(stamped, ZipArchiveMode.Update);
        var entry = archive.Entries.Single(static entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal));
        using var stream = entry.Open();
        var manifest = XDocument.Load(stream);
        foreach (var element in manifest.Descendants())
        {
            if (element.Name.LocalName == "version")
            {
                element.Value = Version;
            }
            else if (element.Name.LocalName == "dependency" && element.Attribute("id")!.Value.StartsWith("Sonilo.", StringComparison.Ordinal))
            {
                element.SetAttributeValue("version", Version);
            }
        }

        stream.SetLength(0);
        manifest.Save(stream);
    }

    private static string Metadata(string key) => typeof(PackedPackages).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

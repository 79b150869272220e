using System.Reflection;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Sonilo.EndToEnd;

/// <summary>The packages of this solution, packed once for all tests of the collection.</summary>
public sealed class PackedPackages : IDisposable
{
    /// <summary>A version that no registry has, so that nothing else can be taken for the packages under test.</summary>
    public const string Version = "99.0.0";

    public PackedPackages()
    {
        Root = Directory.CreateTempSubdirectory("sonilo-").FullName;
        foreach (var project in new[] { "Sonilo.Client", "Sonilo.Codegen" })
        {
            var packed = Dotnet.Run(
                RepositoryRoot, "pack", $"src/{project}/{project}.csproj", "-c", "Release", "-o", Path.Combine(Root, "feed"), $"-p:Version={Version}");
            Assert.True(packed.ExitCode == 0, packed.Output);
        }
    }

    public static string RepositoryRoot { get; } = typeof(PackedPackages).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public string Root { get; }

    /// <summary>A folder for consumer projects, which restore from the packed packages.</summary>
    public ConsumerFolder NewFolder() => new(Root);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

[CollectionDefinition(nameof(PackedPackages))]
public sealed class PackedPackagesGroup : ICollectionFixture<PackedPackages>;

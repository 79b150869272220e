using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace Sonilo.Codegen.Tests.Generator;

/// <summary>A framework that consumers compile for, with the build of the client that they would get.</summary>
internal sealed class Framework
{
    private static readonly ImmutableDictionary<string, string> Facts = typeof(Framework).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().ToImmutableDictionary(fact => fact.Key, fact => fact.Value!);

    private readonly Lazy<ImmutableArray<MetadataReference>> withoutClient;

    private Framework(string name, string clientTarget, Func<IEnumerable<MetadataReference>> framework)
    {
        Name = name;
        ClientPath = Path.Combine(RepositoryRoot, "src", "Sonilo.Client", "bin", Facts["Configuration"], clientTarget, "Sonilo.Client.dll");
        withoutClient = new(() =>
        {
            // A package is newer than what the framework has of the same name; the SDK leaves that out, too.
            var packages = Packages(clientTarget);
            var newer = packages.Select(package => Path.GetFileNameWithoutExtension(package.Display!)).ToHashSet(StringComparer.Ordinal);
            return [.. framework().Where(reference => !newer.Contains(reference.Display!.Split(' ')[0])), .. packages];
        });
    }

    public static string RepositoryRoot { get; } = Facts["RepositoryRoot"];

    public static Framework Net100 { get; } = new("net10.0", "net10.0", Running);

    public static Framework Net80 { get; } = new("net8.0", "net8.0", () => global::Basic.Reference.Assemblies.Net80.References.All);

    public static Framework NetStandard20 { get; } = new("netstandard2.0", "netstandard2.0", () => global::Basic.Reference.Assemblies.NetStandard20.References.All);

    public static Framework Net472 { get; } = new("net472", "netstandard2.0", () => global::Basic.Reference.Assemblies.Net472.References.All);

    public static IEnumerable<Framework> All => [Net100, Net80, NetStandard20, Net472];

    public string Name { get; }

    public string ClientPath { get; }

    public ImmutableArray<MetadataReference> WithoutClient => withoutClient.Value;

    public ImmutableArray<MetadataReference> References => field.IsDefault ? field = [.. WithoutClient, MetadataReference.CreateFromFile(ClientPath)] : field;

    public static Framework Of(string name) => All.Single(framework => framework.Name == name);

    public override string ToString() => Name;

    // The reference assemblies stop at an older one, and this is what runs the tests anyway.
    private static IEnumerable<MetadataReference> Running() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
        .Select(path => MetadataReference.CreateFromFile(path));

    // What the client's own restore chose, so that no version stands here twice.
    private static List<MetadataReference> Packages(string target)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot, "src", "Sonilo.Client", "obj", "project.assets.json")));
        var folder = assets.RootElement.GetProperty("packageFolders").EnumerateObject().First().Name;
        var libraries = assets.RootElement.GetProperty("libraries");
        var paths =
            from package in assets.RootElement.GetProperty("targets").GetProperty(target).EnumerateObject()
            where package.Value.TryGetProperty("compile", out _)
            from file in package.Value.GetProperty("compile").EnumerateObject()
            where file.Name.EndsWith(".dll", StringComparison.Ordinal) && !file.Name.StartsWith("ref/netstandard1", StringComparison.Ordinal)
            select Path.Combine(folder, libraries.GetProperty(package.Name).GetProperty("path").GetString()!, file.Name);
        return [.. paths.Select(path => MetadataReference.CreateFromFile(path))];
    }
}

namespace Sonilo.EndToEnd;

/// <summary>A folder with projects that use the packed packages, outside the repository.</summary>
public sealed class ConsumerFolder
{
    private readonly string path;

    internal ConsumerFolder(string root)
    {
        path = Path.Combine(root, Path.GetRandomFileName());
        Directory.CreateDirectory(path);

        // Packages under test come from the feed and are cached beside it; all others are taken from where they lie already.
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(root, "packages")}" /></config>
              <packageSources><add key="packed" value="{Path.Combine(root, "feed")}" /></packageSources>
              <fallbackPackageFolders><add key="cache" value="{cache}" /></fallbackPackageFolders>
            </configuration>
            """);
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    /// <summary>The feed of packed packages; a test can add to it.</summary>
    public string Feed => Path.Combine(Directory.GetParent(path)!.FullName, "feed");

    /// <summary>The full path of a file in the folder.</summary>
    public string At(string file) => Path.Combine(path, file);

    public ConsumerFolder Write(string file, string text)
    {
        var target = At(file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text);
        return this;
    }

    /// <summary>Writes a project file; <paramref name="properties"/> and <paramref name="items"/> are MSBuild elements.</summary>
    public ConsumerFolder Project(string name, string properties, string items) => Write($"{name}/{name}.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """);

    public CommandResult Build(string project, params string[] arguments) => Dotnet.Run(path, ["build", project, .. arguments]);

    public CommandResult Run(string project) => Dotnet.Run(path, "run", "--project", project);

    public CommandResult Pack(string project) => Dotnet.Run(path, "pack", project, "-o", Feed);
}

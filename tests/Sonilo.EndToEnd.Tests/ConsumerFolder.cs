namespace Sonilo.EndToEnd;

/// <summary>A folder with projects that use the packed packages, outside the repository.</summary>
internal sealed class ConsumerFolder
{
    /// <summary>The properties of a library and of a program of today.</summary>
    public const string Library = "<TargetFramework>net10.0</TargetFramework>";
    public const string App = Library + "<OutputType>Exe</OutputType>";

    private readonly string path;
    private readonly string feed;

    internal ConsumerFolder(string root)
    {
        feed = Path.Combine(root, "feed");
        path = Path.Combine(root, Path.GetRandomFileName());
        Directory.CreateDirectory(path);

        // Packages under test come from the feed and are cached beside it; all others are taken from where they lie already.
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(root, "packages")}" /></config>
              <packageSources><add key="packed" value="{feed}" /></packageSources>
              <fallbackPackageFolders><add key="cache" value="{cache}" /></fallbackPackageFolders>
            </configuration>
            """);
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

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

    /// <summary>Builds every project of the folder with one command; each has its own diagnostics in the result.</summary>
    public CommandResult BuildAll(params string[] arguments)
    {
        var projects = Directory.GetFiles(path, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        Write("all.slnx", $"<Solution>{string.Concat(projects.Select(project => $"<Project Path=\"{Path.GetRelativePath(path, project)}\" />"))}</Solution>");
        return Build("all.slnx", arguments);
    }

    /// <summary>Builds a program and runs it.</summary>
    public CommandResult Run(string project) => Dotnet.Run(path, "run", "--project", project);

    /// <summary>Runs a program of today that is built.</summary>
    public CommandResult Start(string project) => Dotnet.Run(path, At($"{project}/bin/Debug/net10.0/{project}.dll"));

    /// <summary>Adds a library that is built to the feed.</summary>
    public CommandResult Pack(string project) => Dotnet.Run(path, "pack", project, "-c", "Debug", "--no-build", "-o", feed);
}

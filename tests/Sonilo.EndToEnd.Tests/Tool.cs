namespace Sonilo.EndToEnd;

/// <summary>The command line, as it was built along with the tests.</summary>
internal static class Tool
{
    /// <summary>Runs <c>dotnet sonilo</c> in a folder.</summary>
    public static CommandResult Run(string folder, params string[] arguments) => Dotnet.Run(
        folder, [Path.Combine(PackedPackages.RepositoryRoot, $"src/Sonilo.Cli/bin/{PackedPackages.Configuration}/net10.0/dotnet-sonilo.dll"), .. arguments]);
}

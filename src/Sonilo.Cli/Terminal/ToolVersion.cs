using System.Reflection;

namespace Sonilo.Cli.Terminal;

/// <summary>The tool's version.</summary>
internal static class ToolVersion
{
    /// <summary>The version without the commit that it was built from.</summary>
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}

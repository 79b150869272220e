using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Sonilo.Benchmarks;

/// <summary>A project that uses what this repository builds, written to a folder of its own.</summary>
internal static class ConsumerProject
{
    public static string Root { get; } = typeof(ConsumerProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The compiler of the SDK that is running.</summary>
    public static string Compiler { get; } = Path.Combine(Sdk(), "Roslyn/bincore/csc.dll");

    /// <summary>What the package brings into a project: the targets, the client and the analyzers.</summary>
    /// <param name="pages">The project's own pages.</param>
    /// <param name="isBundled">Whether the package's pages take part.</param>
    public static string Package(string? pages = null, bool isBundled = false)
    {
        var codegen = Path.Combine(Root, "src/Sonilo.Codegen");
        var output = AppContext.BaseDirectory;
        return $"""
              <PropertyGroup>
                <SoniloCodegenByProject>true</SoniloCodegenByProject><SoniloUseBundledDocs>{(isBundled ? "true" : "false")}</SoniloUseBundledDocs>
                <SoniloBundledDocs>{Root}schemas/</SoniloBundledDocs>
              </PropertyGroup>
              <Import Project="{codegen}/buildTransitive/Sonilo.Codegen.props" />
              <ItemGroup>
                {(pages is null ? "" : $"""<SoniloDoc Include="{pages}" />""")}
                <Reference Include="{output}Sonilo.Client.dll" />
                <Analyzer Include="{output}Sonilo.Codegen.dll;{output}Sonilo.Codegen.Core.dll;{output}Markdig.dll" />
              </ItemGroup>
              <Import Project="{codegen}/buildTransitive/Sonilo.Codegen.targets" />
            """;
    }

    /// <summary>Writes a project with <paramref name="content"/> and restores it.</summary>
    public static string Write(string folder, string content)
    {
        File.WriteAllText(Path.Combine(folder, "app.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>
                <GenerateDocumentationFile>true</GenerateDocumentationFile><NoWarn>$(NoWarn);CS1591</NoWarn>
              </PropertyGroup>
            {content}
            </Project>
            """);
        Dotnet(folder, "restore");
        return folder;
    }

    /// <summary>The command line with which a build calls the compiler, its report on analyzers switched on.</summary>
    public static string[] CompilerArguments(string folder)
    {
        var json = Dotnet(
            folder, "build", "--no-restore", "-t:Build", "-p:ReportAnalyzer=true", "-p:UseSharedCompilation=false", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs");
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(static item => item.GetProperty("Identity").GetString()!).Where(static argument => argument != "/noconfig")];
    }

    private static string Sdk()
    {
        var info = Dotnet(Root, "--info");
        const string Label = "Base Path:";
        var start = info.IndexOf(Label, StringComparison.Ordinal) + Label.Length;
        return info[start..info.IndexOf('\n', start)].Trim();
    }

    /// <summary>Runs a command of the SDK; throws what it printed where it fails.</summary>
    public static string Dotnet(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(output);
    }
}

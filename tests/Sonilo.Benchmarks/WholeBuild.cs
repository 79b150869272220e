using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Sonilo.Benchmarks;

/// <summary>
/// Whole builds, in turn, without a compiler server: an empty project, one with bare records (BareRecord.txt, a thousand times),
/// one with everything that is generated of a page with as many models; and an empty project with the bundled pages.
/// </summary>
internal static class WholeBuild
{
    private const int Models = 1000;

    private static readonly string Root = typeof(WholeBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryRoot").Value!;

    public static void Run(int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("sonilo-build-").FullName;
        var projects = new (string Name, string Items, string Baseline)[]
        {
            ("empty", "", "empty"),
            ("bundled pages", Generator("../schemas/*.md"), "empty"),
            ("bare records", "", "bare records"),
            ("everything", Generator("models.md"), "bare records"),
        };
        foreach (var (name, items, _) in projects)
        {
            Write(folder, name, items);
        }

        var times = projects.ToDictionary(static project => project.Name, static _ => new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (name, _, _) in projects)
            {
                var time = Build(Path.Combine(folder, name));

                // The first round warms the disk's cache.
                if (round > 0)
                {
                    times[name].Add(time);
                }
            }
        }

        foreach (var (name, _, baseline) in projects)
        {
            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture, "| {0,-14} | {1,6:F2} s | {2:F2} x {3} |", name, Median(times[name]), Median(times[name]) / Median(times[baseline]), baseline));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static void Write(string root, string name, string items)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "app.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><GenerateDocumentationFile>true</GenerateDocumentationFile>
                <SoniloCodegenByProject>true</SoniloCodegenByProject>
              </PropertyGroup>
              {items}
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Empty.cs"), "internal static class Empty;\n");
        if (name == "everything")
        {
            File.WriteAllText(Path.Combine(folder, "models.md"), SamplePage.Of(Models));
        }
        else if (name == "bare records")
        {
            var template = File.ReadAllText(Path.Combine(Root, "tests/Sonilo.Benchmarks/BareRecord.txt"));
            for (var i = 0; i < Models; i++)
            {
                var number = i.ToString("D4", CultureInfo.InvariantCulture);
                File.WriteAllText(Path.Combine(folder, $"Model{number}.cs"), template.Replace("$N$", number, StringComparison.Ordinal));
            }
        }

        Dotnet(folder, "restore");
    }

    private static string Generator(string pages)
    {
        var codegen = Path.Combine(Root, "src/Sonilo.Codegen");
        var output = AppContext.BaseDirectory;
        var page = pages.StartsWith("..", StringComparison.Ordinal) ? Path.Combine(Root, pages[3..]) : pages;
        return $"""
            <Import Project="{codegen}/buildTransitive/Sonilo.Codegen.props" />
            <ItemGroup>
              <SoniloDoc Include="{page}" Exclude="{Root}schemas/README.md" />
              <Reference Include="{output}Sonilo.Client.dll" />
              <Analyzer Include="{output}Sonilo.Codegen.dll;{output}Sonilo.Codegen.Core.dll;{output}Markdig.dll" />
            </ItemGroup>
            <Import Project="{codegen}/buildTransitive/Sonilo.Codegen.targets" />
            """;
    }

    private static double Build(string folder)
    {
        var intermediate = Path.Combine(folder, "obj", "Debug");
        if (Directory.Exists(intermediate))
        {
            Directory.Delete(intermediate, recursive: true);
        }

        var watch = Stopwatch.StartNew();
        Dotnet(folder, "build", "--no-restore", "-p:UseSharedCompilation=false");
        return watch.Elapsed.TotalSeconds;
    }

    private static void Dotnet(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(output);
        }
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}

using System.Xml.Linq;
using Sonilo.Emulator;

namespace Sonilo.EndToEnd.Readmes;

/// <summary>The C# of the READMEs, compiled in one project with the packed packages and run against the emulator, each piece for itself.</summary>
public sealed class ReadmeCodeTests
{
    private static readonly IReadOnlyList<Fence> Code =
        [.. Fence.Readmes.SelectMany(Fence.Of).Where(static fence => fence is { Language: "csharp", File: null })];

    [Fact]
    public async Task Every_piece_compiles_runs_and_prints_what_it_says()
    {
        await using var emulator = await SoniloEmulator.StartAsync(new() { JobDuration = TimeSpan.Zero });
        var folder = PackedPackages.NewFolder().Project(
            "snippets",
            ConsumerFolder.App + "<ImplicitUsings>enable</ImplicitUsings><NoWarn>CS1998;CS1591</NoWarn>",
            string.Concat(new[] { "Sonilo.Codegen", "Sonilo.Emulator", "Sonilo.Ledger" }.Select(PackedPackages.Reference))
            + Wolverine()
            + """
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            <Using Include="Sonilo;Sonilo.Models;Microsoft.Extensions.DependencyInjection" />
            """);
        foreach (var (fence, name) in Named())
        {
            folder.Write($"snippets/{name}.cs", Surroundings.Source(name, fence));
        }

        folder.Write("snippets/Program.cs", string.Concat(Named().Select(static each => $$"""
            Console.WriteLine("== {{each.Fence.Place}}");
            Environment.CurrentDirectory = Directory.CreateTempSubdirectory("{{each.Name}}").FullName;
            await {{each.Name}}.Snippet.RunAsync(args);

            """)));

        var build = folder.Build("snippets");
        Assert.Empty(build.Diagnostics);
        var run = Dotnet.Run(folder.At(""), ReadmeScriptTests.Service(emulator, folder), folder.At("snippets/bin/Debug/net10.0/snippets.dll"));
        Assert.True(run.ExitCode == 0, run.Output);
        foreach (var (fence, _) in Named())
        {
            var printed = run.Output.Split($"== {fence.Place}\n")[1].Split("\n== ")[0].Split('\n');
            Assert.All(Surroundings.Printed(fence), line => Assert.Contains(line, printed));
        }
    }

    [Fact]
    public void Every_piece_names_a_place_that_there_is() =>
        Assert.All(Code.Where(static fence => fence.In is not null), static fence => Assert.Contains(fence.In!, Surroundings.Names));

    // As the sample that the ledger's README quotes has it.
    private static string Wolverine()
    {
        var versions = XDocument.Load(Path.Combine(PackedPackages.RepositoryRoot, "Directory.Packages.props")).Descendants("PackageVersion");
        return string.Concat(versions.Where(static package => package.Attribute("Include")!.Value.StartsWith("WolverineFx", StringComparison.Ordinal))
            .Select(static package => $"""<PackageReference Include="{package.Attribute("Include")!.Value}" Version="{package.Attribute("Version")!.Value}" />"""));
    }

    private static IEnumerable<(Fence Fence, string Name)> Named() => Code.Select(static (fence, number) => (fence, $"Snippet{number}"));
}

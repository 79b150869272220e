namespace Sonilo.EndToEnd;

/// <summary><c>emulator.CreateClient()</c> from the packed packages: source that is compiled where the client is, and nowhere else.</summary>
public sealed class EmulatorClientTests
{
    private static readonly string Emulator = PackedPackages.Reference("Sonilo.Emulator");

    // The strictest project there is: source of ours must not be what its analyzers find fault with.
    private const string Strict = ConsumerFolder.App + "<AnalysisLevel>latest-all</AnalysisLevel><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild><NoWarn>CA1303;CA1852;CA2007;CA1849</NoWarn>";

    [Fact]
    public void A_project_with_the_client_gets_it()
    {
        var folder = PackedPackages.NewFolder()
            .Project("app", Strict, PackedPackages.Reference("Sonilo.Codegen") + Emulator)
            .Write("app/Program.cs", """
                using System;
                using Sonilo;
                using Sonilo.Emulator;
                using Sonilo.Models;

                await using var emulator = await SoniloEmulator.StartAsync(new() { JobDuration = TimeSpan.Zero });
                using var client = emulator.CreateClient(static options => options.ProjectId = "proj_x");
                var result = await client.GenerateAsync(new SoniloV11TextToMusicRequest("lo-fi") { Duration = 2 });
                Console.WriteLine($"{result.Assets.Count} {emulator.ChargedUnits}");
                """);

        Assert.Empty(folder.Build("app").Diagnostics);
        Assert.Equal("1 1", folder.Start("app").Output.Trim());
    }

    [Fact]
    public void A_project_without_the_client_is_left_alone()
    {
        var folder = PackedPackages.NewFolder()
            .Project("app", Strict, Emulator)
            .Write("app/Program.cs", """
                using System;
                using Sonilo.Emulator;

                await using var emulator = await SoniloEmulator.StartAsync();
                Console.WriteLine(emulator.StartedJobs);
                """);

        Assert.Empty(folder.Build("app").Diagnostics);
        Assert.Equal("0", folder.Start("app").Output.Trim());
    }
}

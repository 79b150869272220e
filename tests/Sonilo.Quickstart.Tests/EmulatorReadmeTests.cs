using System.Runtime.CompilerServices;

namespace Sonilo.Quickstart.Tests;

/// <summary>The example in the emulator's README.</summary>
public class EmulatorReadmeTests
{
    [Fact]
    public async Task ItsExampleRuns()
    {
        // example
        await using var emulator = await SoniloEmulator.StartAsync();
        using var client = emulator.CreateClient();

        emulator.Play(EmulatedOperation.ReadJob, EmulatedFault.RetryAfter(TimeSpan.FromSeconds(1)), times: 3);
        var result = await client.GenerateAsync(new SoniloV11TextToMusicRequest("lo-fi hip hop") { Duration = 5 });

        Console.WriteLine($"{result.Assets.Count} file, {emulator.Submits} submit, {emulator.ChargedUnits} units");   // 1 file, 1 submit, 1 units
        // end
        Assert.Equal((1, 1, 1m), (result.Assets.Count, emulator.Submits, emulator.ChargedUnits));
    }

    [Fact]
    public void ItsExampleIsTheOneAbove()
    {
        var source = File.ReadAllText(Here());
        var start = source.IndexOf("// example\n", StringComparison.Ordinal) + "// example\n".Length;
        var example = source[start..source.IndexOf("        // end", StringComparison.Ordinal)];
        var readme = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "../../src/Sonilo.Emulator/README.md"));

        Assert.Contains(example.Replace("        ", "", StringComparison.Ordinal), readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AClientOfItsOwnCanBeConfigured()
    {
        await using var emulator = await SoniloEmulator.StartAsync();
        using var client = emulator.CreateClient(options => options.ProjectId = "proj_of_test");

        _ = await client.EstimateAsync(new SoniloV11TextToMusicRequest("lo-fi"));

        Assert.Contains("projectId=proj_of_test", Assert.Single(emulator.Requests).Query, StringComparison.Ordinal);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}

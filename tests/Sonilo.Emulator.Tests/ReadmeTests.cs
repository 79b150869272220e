using System.Runtime.CompilerServices;

namespace Sonilo.Emulator.Tests;

public class ReadmeTests
{
    [Fact]
    public async Task ItsExampleRuns()
    {
        // example
        await using var emulator = await SoniloEmulator.StartAsync();
        // emulator.BaseAddress, emulator.Key, emulator.Secret: what a client needs

        emulator.FailNextJob("The prompt was refused", hint: "Say it otherwise");
        emulator.Play(EmulatedOperation.ReadJob, EmulatedFault.RetryAfter(TimeSpan.FromSeconds(1)), times: 3);
        // … run the code under test …
        Console.WriteLine($"{emulator.Submits} submits cost {emulator.ChargedUnits} units");
        // end
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

    private static string Here([CallerFilePath] string path = "") => path;
}

using Sonilo.Emulator;

namespace Sonilo.Cli.Tests;

/// <summary>Whatever stands in the environment, the tool says what is wrong with it and how to set it, before anything is sent.</summary>
public sealed class EnvironmentTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("SCENARIO_BASE_URL", "hello")]
    [InlineData("SCENARIO_BASE_URL", "http://example.com/v1")]
    [InlineData("SCENARIO_BASE_URL", "ftp://127.0.0.1/v1")]
    [InlineData("SCENARIO_BASE_URL", "https://user:secret@example.com/v1")]
    [InlineData("SCENARIO_BASE_URL", "https://")]
    [InlineData("SCENARIO_SDK_API_SECRET", "")]
    [InlineData("SCENARIO_SDK_API_KEY", "")]
    public async Task AVariableThatCannotBeUsedIsWrongUsage(string name, string value)
    {
        var environment = new Dictionary<string, string?> { ["SCENARIO_SDK_API_KEY"] = "a", ["SCENARIO_SDK_API_SECRET"] = "b", [name] = value };
        foreach (var command in new string[][] { ["jobs"], ["resume", "job_x"], ["run", "model_sonilo-v1-1-text-to-music", "prompt=rain"] })
        {
            var run = await ToolProcess.RunAsync(workspace, environment, command);

            Assert.Equal((2, ""), (run.ExitCode, run.Out));
            Assert.StartsWith("error: ", run.Error);
            Assert.Contains(name, run.Error, StringComparison.Ordinal);
            AssertSpeaksShell(run.Error);
        }
    }

    [Fact]
    public async Task WithoutKeysTheVariablesAreNamed()
    {
        var run = await ToolProcess.RunAsync(workspace, new Dictionary<string, string?> { ["SONILO_API_KEY"] = "another service's" }, "jobs");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("SCENARIO_SDK_API_KEY and SCENARIO_SDK_API_SECRET", run.Error, StringComparison.Ordinal);
        AssertSpeaksShell(run.Error);
    }

    [Fact]
    public async Task AKeyThatTheServiceRefusesIsWrongUsage()
    {
        await using var emulator = await SoniloEmulator.StartAsync(new SoniloEmulatorOptions { RequireCredentials = true });
        var environment = ToolProcess.PointTo(emulator);
        environment["SCENARIO_SDK_API_SECRET"] = "another-secret";
        var orders = workspace.Add("orders.jsonl", """{"model":"model_sonilo-v1-1-text-to-music","input":{"prompt":"rain"}}""");
        foreach (var command in new string[][] { ["run", "model_sonilo-v1-1-text-to-music", "prompt=rain"], ["batch", orders, "-o", workspace["out"]] })
        {
            var run = await ToolProcess.RunAsync(workspace, environment, command);

            Assert.Equal((2, ""), (run.ExitCode, run.Out));
            Assert.Contains("SCENARIO_SDK_API_SECRET", run.Error, StringComparison.Ordinal);
            Assert.Contains("Nothing was started", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("another-secret", run.Error, StringComparison.Ordinal);
            AssertSpeaksShell(run.Error);
        }
    }

    [Fact]
    public async Task AJobThatDoesNotExistIsWrongUsage()
    {
        await using var emulator = await SoniloEmulator.StartAsync();
        var run = await ToolProcess.RunAsync(workspace, ToolProcess.PointTo(emulator), "resume", "job_nobody");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("has no job 'job_nobody'", run.Error, StringComparison.Ordinal);
    }

    private static void AssertSpeaksShell(string text) =>
        Assert.DoesNotMatch(@"\bat Sonilo\.|Exception|ApiKey|BaseAddress|SoniloClient|GetJob|CostLimit|Async\b", text);
}

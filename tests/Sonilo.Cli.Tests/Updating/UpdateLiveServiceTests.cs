using Sonilo.Emulator;

namespace Sonilo.Cli.Tests;

/// <summary>Records of the emulated service, and what the environment decides.</summary>
public sealed class UpdateLiveServiceTests : IDisposable
{
    private static readonly Dictionary<string, string?> Keys = new() { ["SCENARIO_SDK_API_KEY"] = "key", ["SCENARIO_SDK_API_SECRET"] = "secret" };

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task SonilosModelsComeFromTheServiceThatTheEnvironmentNames()
    {
        await using var emulator = await SoniloEmulator.StartAsync(new SoniloEmulatorOptions { RequireCredentials = true });
        var environment = new Dictionary<string, string?> { ["SCENARIO_BASE_URL"] = emulator.BaseAddress.AbsoluteUri };
        var run = await ToolProcess.RunAsync(workspace, environment, "update", "--live");
        var check = await ToolProcess.RunAsync(workspace, environment, "check", "schemas");
        var again = await ToolProcess.RunAsync(workspace, environment, "update", "--live", "--check");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["sonilo-live.md", "sonilo.lock"], workspace.Files("schemas"));
        Assert.Equal(6, workspace.Read("schemas/sonilo-live.md").Split("\n**Model ID:** ").Length - 1);
        Assert.Contains("### `segments`", workspace.Read("schemas/sonilo-live.md"), StringComparison.Ordinal);
        Assert.Equal(0, check.ExitCode);
        Assert.Equal((0, "schemas/sonilo-live.md: unchanged\nEverything is up to date.\n"), (again.ExitCode, again.Out));
        Assert.All(emulator.Requests, static request => Assert.Equal("public-auth-token", request.Headers["Authorization"]));
    }

    [Fact]
    public async Task KeysAreSentOnlyOnceTheServiceAsksForThem()
    {
        await using var service = new RecordService();
        service.With("model_acme", "[]");
        service.Wanted = "Basic a2V5OnNlY3JldA==";
        var run = await ToolProcess.RunAsync(workspace, Keys, "update", "--live", "acme*", "--base-address", service.Address);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["public-auth-token", "Basic a2V5OnNlY3JldA==", "Basic a2V5OnNlY3JldA=="],
            service.Heads.Select(static head => head.Split("Authorization: ")[1].Split('\r')[0]));
        Assert.DoesNotContain("secret", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeysThatAreRefusedAreWrongUsage()
    {
        await using var service = new RecordService();
        service.With("model_acme", "[]");
        service.Wanted = "Basic x";
        var run = await ToolProcess.RunAsync(workspace, Keys, "update", "--live", "model_acme", "--base-address", service.Address);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("answered 401: the service does not accept the keys of the environment", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyRecordsNeedAnAddressThatCanBeUsed()
    {
        var source = workspace.Add("download/tune.md", Pages.Page(Pages.Tune));
        var environment = new Dictionary<string, string?> { ["SCENARIO_BASE_URL"] = "hello" };

        Assert.Equal(0, (await ToolProcess.RunAsync(workspace, environment, "update", source)).ExitCode);
        var live = await ToolProcess.RunAsync(workspace, environment, "update", "--live");
        Assert.Equal(2, live.ExitCode);
        Assert.Contains("SCENARIO_BASE_URL must be an HTTPS address", live.Error, StringComparison.Ordinal);
    }
}

using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Sonilo.Emulator.Tests;

/// <summary>The lines that the page shows, typed into a real shell.</summary>
public class ShellTests
{
    // What shells take for something else, and what a reader would not see.
    private const string Hostile = "it's \"lo-fi\"\n $(exit 7) `exit 8` ${HOME} \\n !! \u202e \u0007 * ; exit 9 # é";

    [ShellFact]
    public async Task TheLineForCurlIsTheSameRequest()
    {
        await using var service = await Service.StartAsync();
        var code = await CodeAsync(service);

        var (exit, output) = await RunAsync(code["curl"]!.GetValue<string>().Replace("curl ", "curl --silent ", StringComparison.Ordinal));

        Assert.Equal(0, exit);
        Assert.Equal(Hostile, (string?)JsonNode.Parse(output)!["job"]!["metadata"]!["input"]!["prompt"]);
        Assert.Equal((1, 1), (service.Emulator.Submits, service.Emulator.StartedJobs));
    }

    [ShellFact]
    public async Task TheLineForTheToolHasEveryWordAsItIs()
    {
        await using var service = await Service.StartAsync();
        var code = await CodeAsync(service);

        var (exit, output) = await RunAsync(code["tool"]!.GetValue<string>().Replace("dotnet sonilo", "printf '%s\\0'", StringComparison.Ordinal));

        Assert.Equal(0, exit);
        Assert.Equal(["run", Service.TextModel, "prompt=" + Hostile, "duration=2.5", "--emulated", "-o", "output"], output.TrimEnd('\0').Split('\0'));
    }

    private static async Task<JsonNode> CodeAsync(Service service)
    {
        var body = new JsonObject { ["input"] = new JsonObject { ["prompt"] = Hostile, ["duration"] = 2.5 } };
        var answer = await service.Anonymous.PostAsync(CheckTests.Address(service, $"models/{Service.TextModel}/check"), Service.Json(body.ToJsonString()));
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!;
    }

    private static async Task<(int Exit, string Output)> RunAsync(string line)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", line]) { RedirectStandardOutput = true })!;
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return (shell.ExitCode, output);
    }
}

/// <summary>A test that needs bash and curl: skipped, and shown as skipped, where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute() => Skip = new[] { "bash", "curl" }.All(IsInstalled) ? null : "bash and curl are not both installed.";

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}

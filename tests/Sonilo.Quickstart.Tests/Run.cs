using System.Diagnostics;

namespace Sonilo.Quickstart.Tests;

/// <summary>The program in a folder of its own.</summary>
internal sealed class Run : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("sonilo-").FullName;

    /// <summary>The settings that lead <c>--live</c> to an emulator.</summary>
    public static Dictionary<string, string> To(SoniloEmulator emulator) => new()
    {
        ["SCENARIO_BASE_URL"] = emulator.BaseAddress.AbsoluteUri, ["SCENARIO_SDK_API_KEY"] = emulator.Key, ["SCENARIO_SDK_API_SECRET"] = emulator.Secret,
    };

    public async Task<(int Code, string Output, string Errors)> StartAsync(string[] arguments, Dictionary<string, string> environment, Func<Process, Task>? meanwhile = null)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Sonilo.Quickstart.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("SCENARIO_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await (meanwhile?.Invoke(process) ?? Task.CompletedTask);
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

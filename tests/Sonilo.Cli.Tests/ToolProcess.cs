using System.Diagnostics;
using Sonilo.Emulator;

namespace Sonilo.Cli.Tests;

/// <summary>The tool in a process of its own, as a shell starts it, with an environment of its own.</summary>
internal sealed class ToolProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private ToolProcess(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts it in the workspace, where its notes go, too.</summary>
    public static ToolProcess Start(Workspace workspace, IReadOnlyDictionary<string, string?> environment, params string[] args) =>
        Start(typeof(SoniloTool).Assembly.Location, workspace, environment, args);

    private static ToolProcess Start(string assembly, Workspace workspace, IReadOnlyDictionary<string, string?> environment, string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workspace.Folder,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("SCENARIO_", StringComparison.Ordinal) || name.StartsWith("SONILO_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        // Where .NET keeps the data of one user's programs, on Linux and on macOS.
        start.Environment["XDG_DATA_HOME"] = workspace["data"];
        start.Environment["HOME"] = workspace.Folder;
        start.Environment["DOTNET_CLI_HOME"] = workspace.Folder;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ToolProcess(start);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<ToolRun> RunAsync(Workspace workspace, IReadOnlyDictionary<string, string?> environment, params string[] args)
    {
        using var tool = Start(workspace, environment, args);
        return await tool.EndAsync();
    }

    /// <summary>Runs a copy of the tool to its end.</summary>
    public static async Task<ToolRun> RunCopyAsync(string assembly, Workspace workspace, params string[] args)
    {
        using var tool = Start(assembly, workspace, new Dictionary<string, string?>(), args);
        return await tool.EndAsync();
    }

    /// <summary>The variables that point the tool to an emulator.</summary>
    public static Dictionary<string, string?> PointTo(SoniloEmulator emulator) => new()
    {
        ["SCENARIO_BASE_URL"] = emulator.BaseAddress.AbsoluteUri,
        ["SCENARIO_SDK_API_KEY"] = emulator.Key,
        ["SCENARIO_SDK_API_SECRET"] = emulator.Secret,
    };

    /// <summary>Sends a signal, as a shell does.</summary>
    public void Signal(int number)
    {
        using var kill = Process.Start("kill", [$"-{number}", $"{process.Id}"]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>Waits for its end. What a signal killed has, as in shells, 128 and its number.</summary>
    public async Task<ToolRun> EndAsync()
    {
        await process.WaitForExitAsync();
        return new ToolRun(process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}

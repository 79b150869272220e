using System.Diagnostics;
using System.Text;

namespace Sonilo.EndToEnd;

/// <summary>What a command printed, and how it ended.</summary>
public sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>The distinct warnings and errors of a build, without the project in brackets.</summary>
    public IReadOnlyList<string> Diagnostics { get; } =
        Diagnosed(Output.Split('\n'));

    /// <summary>The warnings and errors of one of the projects that were built.</summary>
    public IReadOnlyList<string> DiagnosticsOf(string project) =>
        Diagnosed(Output.Split('\n').Where(line => line.Contains($"/{project}.csproj]", StringComparison.Ordinal)));

    private static IReadOnlyList<string> Diagnosed(IEnumerable<string> lines) =>
        [.. lines
            .Where(static line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))
            .Select(static line => (line.LastIndexOf(" [", StringComparison.Ordinal) is > 0 and var end ? line[..end] : line).Trim())
            .Distinct()];
}

/// <summary>Runs the SDK as a user would, without what the test run's own environment brings along.</summary>
public static class Dotnet
{
    public static CommandResult Run(string folder, params string[] arguments) => Run(folder, new Dictionary<string, string>(), arguments);

    public static CommandResult Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = Command(folder, arguments);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Run(start);
    }

    /// <summary>Runs a program that needs no SDK.</summary>
    public static CommandResult Start(string program, string folder) =>
        Run(new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true });

    private static CommandResult Run(ProcessStartInfo start)
    {
        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output.ToString());

        void Append(string? line)
        {
            if (line is null)
            {
                // The end of one of the two.
                return;
            }

            lock (output)
            {
                output.Append(line).Append('\n');
            }
        }
    }

    /// <summary>A command that is still to be started.</summary>
    public static ProcessStartInfo Command(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }
}

using System.Diagnostics;
using System.Text;

namespace Sonilo.EndToEnd.Readmes;

/// <summary>
/// A reader's shell: a home of its own, the packed packages as the only source, the emulator's address and keys in the environment. Commands run one by one and
/// stay in the folder that the last one went to.
/// </summary>
internal sealed class ReaderShell(ConsumerFolder folder, IReadOnlyDictionary<string, string> environment)
{
    private string place = folder.At("");

    /// <summary>Runs a command to its end.</summary>
    public CommandResult Run(string command)
    {
        using var process = Start($"{command}\nstatus=$?; pwd > \"$HOME/place\"; exit $status");
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        place = File.ReadAllText(folder.At("home/place")).Trim();
        return new CommandResult(process.ExitCode, output.ToString());

        void Append(string? line)
        {
            lock (output)
            {
                output.Append(line).Append(line is null ? "" : "\n");
            }
        }
    }

    /// <summary>Runs a command that goes on until it is stopped, as far as its first line.</summary>
    public string? FirstLineOf(string command)
    {
        using var process = Start("exec " + command);
        var line = process.StandardOutput.ReadLine();
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return line;
    }

    /// <summary>Starts a command and leaves it running.</summary>
    public Process Start(string script)
    {
        var home = Directory.CreateDirectory(folder.At("home")).FullName;
        var start = Dotnet.Command(place);
        (start.FileName, start.RedirectStandardInput) = ("sh", true);
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        // Tools are installed into the home, and settings of this user's own must not matter.
        (start.Environment["HOME"], start.Environment["DOTNET_CLI_HOME"], start.Environment["PROFILE"]) = (home, home, Path.Combine(home, "profile.ps1"));
        start.Environment["PATH"] = $"{Path.Combine(home, ".dotnet", "tools")}{Path.PathSeparator}{start.Environment["PATH"]}";
        start.Environment["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false";
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}

using System.Diagnostics;

namespace Sonilo.Cli.Tests;

/// <summary>What shells offer while a command line is typed, asked as the scripts ask, and by bash itself where there is one.</summary>
public sealed class CompletionTests : IDisposable
{
    private const string Model = "model_sonilo-v1-1-text-to-music";

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("mod", "models")]
    [InlineData("models model_sonilo-v1-1-t", Model)]
    [InlineData("run " + Model + " pro", "prompt=")]
    [InlineData("run " + Model + " --emulated pro", "prompt=")]
    [InlineData("run model_sonilo-v1-1-video-to-video keepSpeechVocal=", "keepSpeechVocal=true")]
    [InlineData("explain SON20", "SON2001")]
    [InlineData("check schemas --fo", "--format")]
    [InlineData("check schemas --format sa", "sarif")]
    [InlineData("completion z", "zsh")]
    public async Task TheWordThatFitsIsOffered(string line, string word)
    {
        var run = await workspace.RunAsync($"[suggest:{line.Length}]", line);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(word, run.Out.Split('\n', StringSplitOptions.TrimEntries));
    }

    [Theory]
    [InlineData("dotnet-sonilo mod", "models")]
    [InlineData("dotnet sonilo mod", "models")]
    [InlineData("dotnet sonilo run " + Model + " pro", "prompt=")]
    [InlineData("dotnet bui", "before")]
    public async Task BashOffersIt(string line, string word)
    {
        if (OperatingSystem.IsWindows() || !File.Exists("/bin/bash"))
        {
            return;
        }

        // A `dotnet-sonilo` on the path, as an installation puts one there; and somebody else's completion of `dotnet` before ours.
        var tool = workspace.Add("bin/dotnet-sonilo", $"#!/bin/sh\nexec dotnet '{typeof(SoniloTool).Assembly.Location}' \"$@\"\n");
        File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var script = workspace.Add("script", (await workspace.RunAsync("completion", "bash")).Out);
        var start = new ProcessStartInfo("/bin/bash", ["--norc", "-c", $"""
            _before() {"{"} COMPREPLY=(before); {"}"}
            complete -F _before dotnet
            . '{script}'
            COMP_LINE='{line}' COMP_POINT=${"{"}#COMP_LINE{"}"}
            COMP_POINT={line.Length}
            _sonilo_complete
            printf '%s\n' "${"{"}COMPREPLY[@]{"}"}"
            """])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = workspace["bin"] + ":" + Environment.GetEnvironmentVariable("PATH");
        using var bash = Process.Start(start)!;
        var (output, error) = (bash.StandardOutput.ReadToEndAsync(), bash.StandardError.ReadToEndAsync());
        await bash.WaitForExitAsync();

        Assert.True((await output).Split('\n').Contains(word), $"{await output}\n{await error}");
    }

    [Theory]
    [InlineData("bash", "complete -o default -F")]
    [InlineData("zsh", "compdef ")]
    [InlineData("powershell", "Register-ArgumentCompleter ")]
    public async Task EveryShellHasItsScript(string shell, string command)
    {
        var run = await workspace.RunAsync("completion", shell);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(command, run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', run.Out);
    }
}

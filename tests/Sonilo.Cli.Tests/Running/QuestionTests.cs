using System.Diagnostics;

namespace Sonilo.Cli.Tests;

/// <summary>On a terminal the tool asks for what is missing; in a pipe it never does. Tried on a real terminal, where <c>script</c> makes one.</summary>
public sealed class QuestionTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task ARequiredValueIsAskedFor()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script"))
        {
            return;
        }

        // An answer that the page forbids is asked for again.
        var page = workspace.Add("page.md", Pages.Page(Pages.Tune.Replace("| No       | `90`     |", "| Yes      | -        |")));
        var tool = $"dotnet '{typeof(SoniloTool).Assembly.Location}' run model_acme-tune --pages '{page}' --emulated -o out --name song";
        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", tool, "/dev/null"]) { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = workspace.Folder };
        start.Environment["TERM"] = "xterm";
        using var terminal = Process.Start(start)!;
        foreach (var (question, answer) in new[] { ("prompt (a text):", "rain"), ("duration (a number from 1 to 600):", "601"), ("duration takes", "1") })
        {
            await WaitForAsync(terminal.StandardOutput, question);
            await terminal.StandardInput.WriteAsync(answer + "\r");
            await terminal.StandardInput.FlushAsync();
        }

        var rest = await terminal.StandardOutput.ReadToEndAsync();
        await terminal.WaitForExitAsync();
        Assert.True(terminal.ExitCode == 0, rest);
        Assert.Equal(["song.wav"], workspace.Files("out"));
    }

    [Fact]
    public async Task InAPipeNothingIsAsked()
    {
        var run = await workspace.RunAsync("run", "model_sonilo-v1-1-text-to-music", "--emulated");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("'prompt' is required", run.Error, StringComparison.Ordinal);
    }

    private static async Task WaitForAsync(StreamReader output, string text)
    {
        var (seen, buffer) = ("", new char[256]);
        while (!seen.Contains(text, StringComparison.Ordinal))
        {
            var count = await output.ReadAsync(buffer).AsTask().WaitAsync(TimeSpan.FromMinutes(2));
            Assert.True(count > 0, seen);
            seen += new string(buffer, 0, count);
        }
    }
}

using Sonilo.Cli;

namespace Sonilo.Cli.Tests;

/// <summary>In a pipe the tool does without the library that draws on terminals: here it is not even there.</summary>
public sealed class PipeTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task NothingInAPipeLoadsTheTerminalsLibrary()
    {
        var (before, after) = (workspace.Add("old.md", Pages.Page(Pages.Tune)), workspace.Add("new.md", Pages.Page(Pages.Tune.Replace("600", "700", StringComparison.Ordinal))));
        var tool = CopyWithout("Spectre.Console*");
        string[][] commands =
        [
            ["--version"], ["--help"], ["models"], ["models", "model_acme-tune", "--pages", before], ["check", before], ["diff", before, after], ["explain", "SON2001"],
            ["generate", before, "-o", workspace["code"]], ["export", before, "-o", workspace["schemas"], "--as", "openapi"],
            ["run", "model_sonilo-v1-1-text-to-music", "prompt=x", "duration=1", "--emulated", "-o", workspace["music"]],
        ];
        foreach (var command in commands)
        {
            var run = await ToolProcess.RunCopyAsync(tool, workspace, command);
            Assert.True(run.ExitCode == 0, $"{string.Join(' ', command)}: {run.ExitCode}\n{run.Error}");
        }
    }

    private string CopyWithout(string pattern)
    {
        var source = Path.GetDirectoryName(typeof(SoniloTool).Assembly.Location)!;
        Directory.CreateDirectory(workspace["tool"]);
        foreach (var file in Directory.GetFiles(source).Except(Directory.GetFiles(source, pattern)))
        {
            File.Copy(file, Path.Combine(workspace["tool"], Path.GetFileName(file)));
        }

        // It lists what must be there; without it, what is there counts.
        File.Delete(Path.Combine(workspace["tool"], "dotnet-sonilo.deps.json"));
        Assert.NotEmpty(Directory.GetFiles(source, pattern));
        return Path.Combine(workspace["tool"], "dotnet-sonilo.dll");
    }
}

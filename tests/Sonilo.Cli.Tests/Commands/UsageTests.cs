using System.Diagnostics;
using System.Globalization;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData]
    [InlineData("sing")]
    [InlineData("check")]
    [InlineData("check", "no-such-page.md")]
    [InlineData("check", ".", "--format", "xml")]
    [InlineData("diff", ".")]
    [InlineData("diff", ".", "no-such-page.md")]
    [InlineData("diff", ".", ".", "--fail-on", "always")]
    [InlineData("export", ".", "-o", "out")]
    [InlineData("export", ".", "--as", "tools")]
    [InlineData("export", ".", "-o", "out", "--as", "nothing")]
    [InlineData("generate", ".")]
    [InlineData("generate", ".", "-o", "out", "--namespace", "1.2")]
    [InlineData("update", "http://example.com/page.md")]
    [InlineData("update", "ftp://example.com/page.md")]
    [InlineData("update", "no-such-page.md")]
    [InlineData("update", "--timeout", "0")]
    [InlineData("update", "--max-size", "0")]
    [InlineData("update", "--timeout", "soon")]
    [InlineData("update", "--max-size", "huge")]
    [InlineData("jobs", "--limit", "all")]
    [InlineData("jobs", "--limit", "0")]
    [InlineData("batch", "a.jsonl", "-o", "out", "--parallel", "all")]
    [InlineData("batch", "a.jsonl", "-o", "out", "--budget", "little")]
    [InlineData("batch", "a.jsonl", "-o", "out", "--resend-after", "never")]
    [InlineData("emulate", "--port", "any")]
    [InlineData("update", "https://example.com/a/page.md", "https://example.com/b/page.md")]
    public async Task WrongUsageIsTwoAndPointsToTheHelp(params string[] args)
    {
        var run = await workspace.RunAsync(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("error: ", run.Error);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--parallel takes a whole number, not 'all'.", "batch", "a.jsonl", "-o", "out", "--parallel", "all")]
    [InlineData("--budget takes a number, not 'little'.", "batch", "a.jsonl", "-o", "out", "--budget", "little")]
    [InlineData("--max-cost takes a number, not 'little'.", "run", "a", "--max-cost", "little")]
    [InlineData("--max-cost must not be negative.", "run", "a", "--max-cost", "-1")]
    [InlineData("--output takes a value: The folder", "batch", "a.jsonl", "-o")]
    [InlineData("resume takes <job>: ", "resume")]
    [InlineData("check takes <page>: ", "check")]
    public async Task WrongUsageIsSaidInWordsForPeople(string message, params string[] args)
    {
        var run = await workspace.RunAsync(args);

        Assert.StartsWith("error: " + message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderWithoutANameIsWrongUsage()
    {
        var run = await workspace.RunAsync("generate", workspace.Add("page.md", Pages.Page(Pages.Tune)), "-o", "");

        Assert.Equal((2, "error: Nothing can be saved to '': it has no name. Name another folder with --output.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task WhereNothingCanBeSaidTheExitCodeStillIs()
    {
        using var full = new FullWriter();

        Assert.Equal(ExitCode.OutsideFailed, await SoniloTool.RunAsync(["check", "none.md"], new ToolConsole(full, full)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("check")]
    [InlineData("diff")]
    [InlineData("update")]
    [InlineData("generate")]
    [InlineData("run")]
    [InlineData("emulate")]
    [InlineData("export")]
    public async Task EveryCommandHasHelp(string command)
    {
        var run = await workspace.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Usage:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheProcessAnswersInAPipeWithoutColour()
    {
        var page = workspace.Add("page.md", Pages.Page(Pages.Tune.Replace("`90`", "`900`")));
        var start = new ProcessStartInfo("dotnet", [typeof(SoniloTool).Assembly.Location, "check", page]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.Matches(@"page\.md\(\d+,\d+\): warning SON1002: ", await output);
        Assert.DoesNotContain('\u001b', await output + await error);
    }

    private sealed class FullWriter : StringWriter
    {
        public FullWriter() : base(CultureInfo.InvariantCulture)
        {
        }

        public override void Write(string? value) => throw new IOException("No space left on device");
    }
}

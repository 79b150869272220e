using System.Runtime.CompilerServices;

namespace Sonilo.Cli.Tests;

/// <summary>What commands leave on terminals of two widths, and in a pipe, to be looked at. Those with tests of their own have theirs there.</summary>
public sealed class CaptureTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(null)]
    public Task TheToolsHelp(int? width) => MatchesAsync(width, ["--help"]);

    // With paths in it only in a pipe: on a terminal, lines break by the length of this machine's folders. Colours are in TerminalReportTests.
    [Fact]
    public Task Problems() => MatchesAsync(
        width: null, ["check", workspace.Add("page.md", Pages.Page(Pages.Tune.Replace("`90`", "`900`", StringComparison.Ordinal).Replace("number", "colour", StringComparison.Ordinal)))]);

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(null)]
    public Task AnExplanation(int? width) => MatchesAsync(width, ["explain", "SON2001"]);

    [Fact]
    public Task AnUpdate() => MatchesAsync(width: null, ["update", $"acme.md={workspace.Add("new.md", Pages.Page(Pages.Tune))}", "-o", workspace["pages"]]);

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(null)]
    public Task AMisspeltCommand(int? width) => MatchesAsync(width, ["chek", "page.md"]);

    private async Task MatchesAsync(int? width, string[] args, [CallerMemberName] string test = "")
    {
        if (width is { } columns)
        {
            var shown = (await workspace.RunOnTerminalAsync(columns, args)).Screen;
            Snapshot.Matches(shown, $"{columns}", test);
            return;
        }

        var piped = await workspace.RunAsync(args);
        Snapshot.Matches($"{piped.Out}--- standard error, exit code {piped.ExitCode}\n{piped.Error}", "pipe", test);
    }
}

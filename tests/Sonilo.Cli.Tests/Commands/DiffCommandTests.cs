namespace Sonilo.Cli.Tests;

/// <summary>The ways in which the vendor's pages really change, in every format.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task AModelInserted() => Snapshot.Matches(await ReportsAsync(Pages.Page(Pages.Tune), Pages.Page(Pages.Hum, Pages.Tune)));

    [Fact]
    public async Task AModelRemoved() => Snapshot.Matches(await ReportsAsync(Pages.Page(Pages.Hum, Pages.Tune), Pages.Page(Pages.Tune)));

    [Fact]
    public async Task ALimitNarrowed() => Snapshot.Matches(await ReportsAsync(Pages.Page(Pages.Tune), Pages.Page(Pages.Tune.Replace("600", "360"))));

    [Fact]
    public async Task AValueDropped() => Snapshot.Matches(await ReportsAsync(Pages.Page(Pages.Tune), Pages.Page(Pages.Tune.Replace("`tune-4`, ", ""))));

    [Fact]
    public async Task AValueAndACapabilityAdded() => Snapshot.Matches(await ReportsAsync(
        Pages.Page(Pages.Tune), Pages.Page(Pages.Tune.Replace("`tune-5`,", "`tune-5`, `tune-6`,").Replace("`txt2audio`", "`txt2audio`, `audio2audio`"))));

    [Fact]
    public async Task ProseReworded() => Snapshot.Matches(await ReportsAsync(
        Pages.Page(Pages.Tune), Pages.Page(Pages.Tune.Replace("Use loud words", "Use `loud` words").Replace("How many.", "How many, as `n` variations."))));

    [Fact]
    public async Task OnlyTheDate() => Snapshot.Matches(await ReportsAsync(Pages.Page(Pages.Tune), Pages.Page(Pages.Tune).Replace("2026-06-15", "2026-07-29")));

    [Fact]
    public async Task AParameterRemovedAndAnotherRequired() => Snapshot.Matches(await ReportsAsync(
        Pages.Page(Pages.Tune),
        Pages.Page(Pages.Tune.Replace("`numSamples`", "`seed`").Replace("| `duration`   | number | No       | `90`", "| `duration`   | number | Yes      | -"))));

    [Fact]
    public async Task NothingAtAll() => Snapshot.Matches(await ReportsAsync(Pages.Page(Pages.Tune), Pages.Page(Pages.Tune).Replace("   |", " |")));

    [Fact]
    public async Task WhatPagesSayStaysInertInMarkdown()
    {
        var hostile = Pages.Tune.Replace("`tune-4`", "`` x` @me [a](b) <img> ``").Replace("## Acme Tune", "## \u001b[31m @all <script>").Replace("What to play.", "\u202e *y*");

        Snapshot.Matches(await ReportsAsync(Pages.Page(Pages.Tune), Pages.Page(hostile)));
    }

    [Theory]
    [InlineData("major", "600", "360", 1)]
    [InlineData("major", "600", "900", 0)]
    [InlineData("minor", "600", "900", 1)]
    [InlineData("minor", "How many", "How few", 0)]
    [InlineData("patch", "How many", "How few", 1)]
    [InlineData("patch", "How many", "How many", 0)]
    public async Task FailsFromTheVerdictOnThatTheUserNames(string failOn, string old, string current, int code)
    {
        var (before, after) = (workspace.Add("old.md", Pages.Page(Pages.Tune)), workspace.Add("new.md", Pages.Page(Pages.Tune.Replace(old, current))));

        Assert.Equal(code, (await workspace.RunAsync("diff", before, after, "--fail-on", failOn)).ExitCode);
        Assert.Equal(0, (await workspace.RunAsync("diff", before, after)).ExitCode);
    }

    [Fact]
    public async Task FoldersAreComparedAsOne()
    {
        workspace.Add("old/a.md", Pages.Page(Pages.Tune, Pages.Hum));
        workspace.Add("old/README.md", "# No page");
        workspace.Add("new/a.md", Pages.Page(Pages.Tune));
        workspace.Add("new/b.md", Pages.Page(Pages.Hum));

        Assert.Equal("none: nothing changed in meaning\n", (await workspace.RunAsync("diff", workspace["old"], workspace["new"])).Out);
    }

    private async Task<string> ReportsAsync(string before, string after)
    {
        var (old, current) = (workspace.Add("old.md", before), workspace.Add("new.md", after));
        var text = await workspace.RunAsync("diff", old, current);
        var markdown = await workspace.RunAsync("diff", old, current, "--format", "markdown");
        var json = await workspace.RunAsync("diff", old, current, "--format", "json");
        Assert.All([text, markdown, json], run => Assert.Equal((0, ""), (run.ExitCode, run.Error)));
        return $"{text.Out}\n=== markdown\n\n{markdown.Out}\n=== json\n\n{json.Out}";
    }
}

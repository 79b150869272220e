namespace Sonilo.Cli.Tests;

/// <summary>A lock that is spoilt is an error, and no reason to fetch something else.</summary>
public sealed class PageLockTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("", "not the JSON that update writes")]
    [InlineData("<<<<<<< HEAD\n{}", "not the JSON that update writes")]
    [InlineData("{}", "not the JSON that update writes")]
    [InlineData("""{"version":"1","pages":[]}""", "not the JSON that update writes")]
    [InlineData("""{"version":1,"pages":[]}""", "names no page")]
    [InlineData("""{"version":2,"pages":[]}""", "another version of this tool")]
    [InlineData("""{"version":1,"pages":[{"file":"../x.md","url":"https://example.com/x.md"}]}""", "not a page that can be fetched")]
    [InlineData("""{"version":1,"pages":[{"file":"x.md","url":"http://example.com/x.md"}]}""", "not a page that can be fetched")]
    [InlineData("""{"version":1,"pages":[{"file":"x.md","url":"a.md"},{"file":"X.md","url":"b.md"}]}""", "names a file twice")]
    public async Task ItIsAnErrorAndNothingIsFetched(string text, string reason)
    {
        workspace.Add("schemas/sonilo.lock", text);
        var run = await workspace.RunAsync("update", "-o", workspace["schemas"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("error: 'schemas/sonilo.lock' cannot be used: ", run.Error);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal(["sonilo.lock"], workspace.Files("schemas"));
    }

    [Fact]
    public async Task AByteOrderMarkIsNoDamage()
    {
        workspace.Add("page.md", Pages.Page(Pages.Tune));
        await workspace.RunAsync("update", workspace["page.md"], "-o", workspace["schemas"]);
        workspace.Add("schemas/sonilo.lock", "\uFEFF" + workspace.Read("schemas/sonilo.lock"));
        var run = await workspace.RunAsync("update", "-o", workspace["schemas"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("schemas/page.md: unchanged", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderInItsPlaceIsAnError()
    {
        Directory.CreateDirectory(workspace["schemas/sonilo.lock"]);
        var run = await workspace.RunAsync("update", workspace.Add("page.md", Pages.Page(Pages.Tune)), "-o", workspace["schemas"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("error: 'schemas/sonilo.lock' cannot be used: ", run.Error);
        Assert.Empty(workspace.Files("schemas"));
    }

    [Fact]
    public async Task ASourceThatIsGoneIsAnErrorToo()
    {
        workspace.Add("schemas/sonilo.lock", """{"version":1,"pages":[{"file":"x.md","url":"gone.md"}]}""");
        var run = await workspace.RunAsync("update", "-o", workspace["schemas"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("error: The source 'gone.md' cannot be read: ", run.Error);
    }
}

namespace Sonilo.Cli.Tests;

/// <summary>What a server does well: pages that are new, the same, or another version.</summary>
public sealed class UpdateCommandTests : IDisposable
{
    private readonly Workspace workspace = new();
    private readonly string page = Pages.Page(Pages.Tune);

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task ANewPageIsWrittenWithItsLock()
    {
        await using var server = PageServer.Saying(PageServer.Ok(page, "ETag: \"v1\"\r\nLast-Modified: Mon, 15 Jun 2026 08:00:00 GMT\r\n"));
        var run = await UpdateAsync(server);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(page, workspace.Read("acme.md"));
        Assert.Equal(["acme.md", "sonilo.lock"], workspace.Files());
        Snapshot.Matches(run.Out + "\n" + workspace.Read("sonilo.lock").Replace(server.Url, "URL"));
    }

    [Fact]
    public async Task AnUnchangedPageIsAskedForByItsTagAndNotSentAgain()
    {
        await using var server = new PageServer((head, reply) => reply.SendAsync(head.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal)
            && head.Contains("If-Modified-Since: Mon, 15 Jun 2026 08:00:00 GMT", StringComparison.Ordinal)
                ? "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"
                : PageServer.Ok(page, "ETag: \"v1\"\r\nLast-Modified: Mon, 15 Jun 2026 08:00:00 GMT\r\n")));
        await UpdateAsync(server);
        var run = await UpdateAsync(server);

        Assert.Equal((0, "acme.md: unchanged\nEverything is up to date.\n"), (run.ExitCode, run.Out));
        Assert.Equal(page, workspace.Read("acme.md"));
    }

    [Fact]
    public async Task APageThatWasEditedIsFetchedWhole()
    {
        await using var server = PageServer.Saying(PageServer.Ok(page, "ETag: \"v1\"\r\n"));
        await UpdateAsync(server);
        workspace.Add("acme.md", page.Replace("600", "500"));
        var run = await UpdateAsync(server);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("If-None-Match", server.Requests[1], StringComparison.Ordinal);
        Assert.Equal(page, workspace.Read("acme.md"));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    public async Task AnotherVersionIsShownAndWritten(string format)
    {
        workspace.Add("acme.md", page.Replace("600", "500"));
        await using var server = PageServer.Saying(PageServer.Ok(page));
        var run = await UpdateAsync(server, "--format", format);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(page, workspace.Read("acme.md"));
        Snapshot.Matches(run.Out.Replace(server.Url, "URL"), format);
    }

    [Fact]
    public async Task LineEndsThatGitPutInAreNoChange()
    {
        workspace.Add("acme.md", page.Replace("\n", "\r\n"));
        await using var server = PageServer.Saying(PageServer.Ok(page));

        Assert.Equal(0, (await UpdateAsync(server, "--check")).ExitCode);
        Assert.Contains("\r\n", workspace.Read("acme.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--dry-run", 0)]
    [InlineData("--check", 1)]
    [InlineData("--fail-on=minor", 1)]
    public async Task NothingIsWrittenWhereTheUserSaysSo(string option, int code)
    {
        workspace.Add("acme.md", page.Replace("600", "500"));
        await using var server = PageServer.Saying(PageServer.Ok(page));
        var run = await UpdateAsync(server, option);

        Assert.Equal(code, run.ExitCode);
        Assert.Contains("500 → 600", run.Out, StringComparison.Ordinal);
        Assert.Equal(["acme.md"], workspace.Files());
        Assert.Contains("500", workspace.Read("acme.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheLockRemembersWherePagesComeFrom()
    {
        await using var server = PageServer.Saying(PageServer.Ok(page));
        await workspace.RunAsync("update", "mine.md=" + server.Url, "-o", workspace.Folder);
        File.Delete(workspace["mine.md"]);
        var run = await workspace.RunAsync("update", "-o", workspace.Folder);

        Assert.Equal((0, page), (run.ExitCode, workspace.Read("mine.md")));
    }

    [Fact]
    public async Task AFileServesWithoutANetwork()
    {
        var source = workspace.Add("download/acme.md", page);
        var run = await workspace.RunAsync("update", source, "-o", workspace["schemas"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["acme.md", "sonilo.lock"], workspace.Files("schemas"));
    }

    [Fact]
    public async Task ARedirectOnTheSameHostIsFollowed()
    {
        await using var server = new PageServer((head, reply) => reply.SendAsync(head.StartsWith("GET /acme/index.md ", StringComparison.Ordinal)
            ? "HTTP/1.1 301 Moved\r\nLocation: /moved.md\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            : PageServer.Ok(page)));

        Assert.Equal(0, (await UpdateAsync(server)).ExitCode);
        Assert.Equal(page, workspace.Read("acme.md"));
    }

    private Task<ToolRun> UpdateAsync(PageServer server, params string[] options) =>
        workspace.RunAsync(["update", server.Url, "-o", workspace.Folder, .. options]);
}

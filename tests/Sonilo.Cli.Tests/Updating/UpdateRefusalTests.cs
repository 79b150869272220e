
namespace Sonilo.Cli.Tests;

/// <summary>What a server does badly: the file on the disk stays the old one, and nothing else appears.</summary>
public sealed class UpdateRefusalTests : IDisposable
{
    private readonly Workspace workspace = new();
    private readonly string old = Pages.Page(Pages.Hum, Pages.Tune);
    private readonly string page = Pages.Page(Pages.Hum, Pages.Tune.Replace("600", "900"));

    public UpdateRefusalTests() => workspace.Add("acme.md", old);

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("404 Not Found", "answered 404 NotFound")]
    [InlineData("500 Oops", "answered 500 InternalServerError")]
    [InlineData("204 No Content", "answered 204 NoContent")]
    [InlineData("304 Not Modified", "answered 304 NotModified")]
    public async Task AnAnswerThatIsNoPage(string status, string message) =>
        await RefusesAsync(3, message, PageServer.Saying($"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"));

    [Theory]
    [InlineData("http://127.0.0.1:1/page.md", "another host, 127.0.0.1:1")]
    [InlineData("http://localhost/page.md", "another host, localhost")]
    [InlineData("https://example.com/page.md", "another host, example.com")]
    [InlineData("http://example.com/page.md", "not https")]
    [InlineData("file:///etc/passwd", "not https")]
    [InlineData("/acme/index.md", "redirects more than 5 times")]
    public async Task ARedirectThatLeadsAstray(string location, string message) =>
        await RefusesAsync(3, message, PageServer.Saying($"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));

    [Fact]
    public async Task HtmlByItsType() =>
        await RefusesAsync(3, "HTML instead of Markdown", PageServer.Saying(PageServer.Ok(page).Replace("text/markdown", "text/html")));

    [Fact]
    public async Task HtmlByItsText() =>
        await RefusesAsync(3, "HTML instead of Markdown", PageServer.Saying(PageServer.Ok("\n<!DOCTYPE html><html><body>" + page)));

    [Fact]
    public async Task ABodyShorterThanItsLength() =>
        await RefusesAsync(3, "was cut short", PageServer.Saying(PageServer.Ok(page)[..^200]));

    [Fact]
    public async Task ABodyInPiecesThatStops() => await RefusesAsync(
        3, "was cut short", PageServer.Saying($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n10\r\n{page[..16]}\r\n"));

    [Fact]
    public async Task APageThatEndsInsideATable() => await RefusesAsync(3, "in the middle of a table", PageServer.Saying(PageServer.Ok(page[..^20])));

    [Fact]
    public async Task APageThatEndsInsideALine() => await RefusesAsync(3, "in the middle of a line", PageServer.Saying(PageServer.Ok(page[..^1])));

    [Fact]
    public async Task APageWithoutTheSectionsThatItNames() => await RefusesAsync(
        3, "names the section 'Acme Tune', which is not there", PageServer.Saying(PageServer.Ok(page[..page.IndexOf("## Acme Tune", StringComparison.Ordinal)])));

    [Fact]
    public async Task APageThatChangesWhileItIsSent()
    {
        // The head of one version, the length with it, and the rest of another.
        var newer = PageServer.Ok(page)[..600];
        await RefusesAsync(3, "was cut short", new PageServer(async (_, reply) =>
        {
            await reply.SendAsync(newer);
            await reply.PauseAsync(TimeSpan.FromMilliseconds(50));
            await reply.SendAsync(old[^300..]);
        }));
    }

    [Fact]
    public async Task BytesThatAreNoText()
    {
        var source = workspace.Add("download/acme.md", "");
        await File.WriteAllBytesAsync(source, [.. System.Text.Encoding.UTF8.GetBytes(page), 0xFF]);
        var run = await workspace.RunAsync("update", source, "-o", workspace.Folder);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains($"not UTF-8 text from line {page.Split('\n').Length} on", run.Error, StringComparison.Ordinal);
        Assert.Equal(old, workspace.Read("acme.md"));
    }

    [Fact]
    public async Task APageTooLarge()
    {
        var endless = new string('x', 1024 * 1024);
        await RefusesAsync(3, "larger than 1 MiB", PageServer.Saying(PageServer.Ok(page + endless)), "--max-size", "1");
        await RefusesAsync(3, "larger than 1 MiB", new PageServer(async (_, reply) =>
        {
            await reply.SendAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            await reply.SendAsync(endless);
            await reply.SendAsync(endless);
        }), "--max-size", "1");
    }

    [Fact]
    public async Task ATrickle() => await RefusesAsync(3, "took longer than 1 s in all", Trickle(TimeSpan.FromMilliseconds(50)), "--timeout", "1");

    [Fact]
    public async Task AStandstill() => await RefusesAsync(3, "sent nothing for 0.5 s", Trickle(TimeSpan.FromSeconds(30)), "--idle-timeout", "0.5");

    [Fact]
    public async Task Silence() =>
        await RefusesAsync(3, "sent nothing for 0.5 s", new PageServer((_, reply) => reply.PauseAsync(TimeSpan.FromSeconds(30))), "--idle-timeout", "0.5");

    [Fact]
    public async Task NobodyThere()
    {
        var server = PageServer.Saying("");
        var url = server.Url;
        await server.DisposeAsync();
        var run = await workspace.RunAsync("update", url, "-o", workspace.Folder);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("cannot be reached", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FewerModelsUnlessThatIsMeant()
    {
        await RefusesAsync(1, "no longer has the model 'model_acme-hum-1.5'", PageServer.Saying(PageServer.Ok(Pages.Page(Pages.Tune))));
        await using var server = PageServer.Saying(PageServer.Ok(Pages.Page(Pages.Tune)));

        Assert.Equal(0, (await workspace.RunAsync("update", server.Url, "-o", workspace.Folder, "--allow-removals")).ExitCode);
        Assert.Equal(Pages.Page(Pages.Tune), workspace.Read("acme.md"));
    }

    [Fact]
    public async Task NewProblems() =>
        await RefusesAsync(1, "SON1002", PageServer.Saying(PageServer.Ok(page.Replace("`90` ", "`9000` "))));

    [Fact]
    public async Task NoModelAtAll() => await RefusesAsync(1, "describes no model", PageServer.Saying(PageServer.Ok("# Page not found\n")));

    [Fact]
    public async Task OnePageThatIsRefusedKeepsTheOthersOut()
    {
        await using var good = PageServer.Saying(PageServer.Ok(page));
        await RefusesAsync(3, "answered 404", PageServer.Saying("HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), "other.md=" + good.Url);
    }

    [Fact]
    public async Task AProblemThatWasThereBeforeIsNoReason()
    {
        workspace.Add("acme.md", old.Replace("`90` ", "`9000` "));
        var moved = old.Replace("`90` ", "`9000` ").Replace("Makes a tune", "Makes\na fine tune");
        await using var server = PageServer.Saying(PageServer.Ok(moved));

        Assert.Equal(0, (await workspace.RunAsync("update", server.Url, "-o", workspace.Folder)).ExitCode);
        Assert.Equal(moved, workspace.Read("acme.md"));
    }

    private PageServer Trickle(TimeSpan pause) => new(async (_, reply) =>
    {
        await reply.SendAsync(PageServer.Ok(page)[..300]);
        for (var rest = 300; rest < 400; rest++)
        {
            await reply.PauseAsync(pause);
            await reply.SendAsync(PageServer.Ok(page)[rest..(rest + 1)]);
        }
    });

    private async Task RefusesAsync(int code, string message, PageServer server, params string[] options)
    {
        await using (server)
        {
            var run = await workspace.RunAsync(["update", server.Url, "-o", workspace.Folder, .. options]);

            Assert.Equal(code, run.ExitCode);
            Assert.Contains(message, run.Out + run.Error, StringComparison.Ordinal);
            Assert.Equal(["acme.md"], workspace.Files());
            Assert.Equal(old, workspace.Read("acme.md"));
        }
    }
}

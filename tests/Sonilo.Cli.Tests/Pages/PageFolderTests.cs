namespace Sonilo.Cli.Tests;

/// <summary>Folders are walked, as a checkout of the vendor's documentation is one; and a folder without pages is an error, not an empty success.</summary>
public sealed class PageFolderTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task PagesAreFoundAtAnyDepth()
    {
        workspace.Add("docs/acme-tune/index.md", Pages.Page(Pages.Tune));
        workspace.Add("docs/more/acme-hum/index.md", Pages.Page(Pages.Hum));
        workspace.Add("docs/README.md", "# Not a page");
        workspace.Add("docs/more/node_modules/x/index.md", "# Not the user's");
        workspace.Add("docs/.git/x.md", "# Hidden");
        var run = await workspace.RunAsync("check", workspace["docs"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("2 pages, 2 models: 0 errors", run.Error);
        var models = await workspace.RunAsync("models", "--pages", workspace["docs"]);
        Assert.Equal("model_acme-hum-1.5\tAcme Hum & Sing\tvideo2audio\nmodel_acme-tune\tAcme Tune\ttxt2audio\n", models.Out);
    }

    [Theory]
    [InlineData("check", "empty")]
    [InlineData("diff", "empty", "full")]
    [InlineData("diff", "full", "empty")]
    [InlineData("emulate", "empty")]
    [InlineData("generate", "empty", "-o", "out")]
    [InlineData("export", "empty", "-o", "out", "--as", "tools")]
    [InlineData("models", "--pages", "empty")]
    [InlineData("run", "model_acme-tune", "prompt=x", "--emulated", "--pages", "empty")]
    public async Task NothingFoundIsAnError(params string[] args)
    {
        Directory.CreateDirectory(workspace["empty/below/bin"]);
        workspace.Add("empty/README.md", "# Nothing");
        workspace.Add("full/page.md", Pages.Page(Pages.Tune));
        var run = await workspace.RunAsync([.. args.Select(word => word is "empty" or "full" or "out" ? workspace[word] : word)]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("error: There is no page in the folder 'empty'", run.Error);
        Assert.Empty(workspace.Files("out"));
    }

    [Theory]
    [InlineData(2, "diff", "prose.md", "prose.md")]
    [InlineData(2, "emulate", "prose.md")]
    [InlineData(1, "generate", "prose.md", "-o", "out")]
    [InlineData(2, "models", "--pages", "prose.md")]
    public async Task PagesWithoutAModelAreAnErrorWhereModelsAreNeeded(int code, params string[] args)
    {
        workspace.Add("prose.md", "# Hello\n\nNo model.\n");
        var run = await workspace.RunAsync([.. args.Select(word => word is "prose.md" or "out" ? workspace[word] : word)]);

        Assert.Equal((code, ""), (run.ExitCode, run.Out));
        Assert.Contains("describe", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASupplementIsNoModel()
    {
        workspace.Add("pages/acme.md", Pages.Page(Pages.Tune));
        workspace.Add("pages/acme.supplement.md", "## Acme Tune\n\n**Model ID:** `model_acme-tune`\n\n| Parameter | Unit |\n| --- | --- |\n| `duration` | seconds |\n");
        var run = await workspace.RunAsync("check", workspace["pages"]);

        Assert.StartsWith("1 page, 1 supplement, 1 model: ", run.Error);
    }

    [Fact]
    public async Task APageThatCannotBeReadIsWrongUsage()
    {
        Directory.CreateDirectory(workspace["pages"]);
        File.CreateSymbolicLink(workspace["pages/page.md"], workspace["nowhere.md"]);
        var run = await workspace.RunAsync("check", workspace["pages"]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: The page 'pages/page.md' cannot be read: ", run.Error);
    }
}

namespace Sonilo.Cli.Tests;

/// <summary>What descriptions say and tables do not, as a supplement to be read and kept.</summary>
public sealed class ProposeTests : IDisposable
{
    private readonly Workspace workspace = new();
    private readonly string page = Pages.Page(Pages.Tune
        .Replace("What to play. Use loud words.", "Up to 200 characters. Either a prompt or a style is required.", StringComparison.Ordinal)
        .Replace("How many.", "How many, in steps of 2. Can't be combined with style.", StringComparison.Ordinal));

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task TheProposalsAreASupplementThatIsReadAtOnce()
    {
        workspace.Add("acme.md", page);
        var run = await workspace.RunAsync("check", workspace.Folder, "--propose", workspace["mine.supplement.md"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(4, run.Out.Split("SON1050").Length - 1);
        Assert.EndsWith("note: 4 lines proposed in mine.supplement.md: read each against its words before you keep it.\n", run.Error, StringComparison.Ordinal);
        Snapshot.Matches(run.Out + "\n" + workspace.Read("mine.supplement.md"));
        var again = await workspace.RunAsync("check", workspace.Folder, "--propose", workspace["more.supplement.md"]);
        Assert.DoesNotContain("SON1050", again.Out, StringComparison.Ordinal);
        Assert.Contains("There is nothing to propose; no file was written.", again.Error, StringComparison.Ordinal);
        Assert.Equal(["acme.md", "mine.supplement.md"], workspace.Files());
    }

    [Theory]
    [InlineData("mine.md", "let its name end in .supplement.md")]
    [InlineData("there.supplement.md", "is there already: name a new file")]
    public async Task NothingIsOverwrittenAndNothingElseIsWritten(string name, string reason)
    {
        workspace.Add("acme.md", page);
        workspace.Add("there.supplement.md", "kept");
        var run = await workspace.RunAsync("check", workspace["acme.md"], "--propose", workspace[name]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal("kept", workspace.Read("there.supplement.md"));
    }

    [Fact]
    public async Task SonilosOwnPagesSayNothingThatTheirSupplementDoesNot()
    {
        var run = await workspace.RunAsync("check", Sonilo.Testing.Repository.PathOf("schemas"), "--fail-on", "info");

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
    }
}

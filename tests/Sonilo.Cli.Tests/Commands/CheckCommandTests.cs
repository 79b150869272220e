namespace Sonilo.Cli.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly Workspace workspace = new();

    // A default above its maximum (warning), and one that is not listed (info).
    private readonly string wrong = Pages.Page(Pages.Tune.Replace("`90`", "`900`").Replace("`latest` | -", "`newest` | -"));

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public async Task ReportsEveryProblemAtItsPlace(string format)
    {
        var run = await workspace.RunAsync("check", workspace.Add("page 1.md", wrong), "--format", format);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("1 page, 1 model: 0 errors, 1 warning, 1 info\n", run.Error);
        Snapshot.Matches(run.Out, format);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    public async Task FailsFromTheSeverityOnThatTheUserNames(string failOn, int code) =>
        Assert.Equal(code, (await workspace.RunAsync("check", workspace.Add("page.md", wrong), "--fail-on", failOn)).ExitCode);

    [Fact]
    public async Task SaysNothingOfAPageWithoutProblems()
    {
        var run = await workspace.RunAsync("check", workspace.Add("page.md", Pages.Page(Pages.Tune, Pages.Hum)));

        Assert.Equal((0, "", "1 page, 2 models: 0 errors, 0 warnings, 0 infos\n"), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public async Task ReadsSupplementsAsSupplements()
    {
        workspace.Add("acme.md", Pages.Page(Pages.Tune));
        workspace.Add("acme.supplement.md", "## Acme Tune\n\n**Model ID:** `model_acme-tune`\n\n| Parameter | Unit |\n| --- | --- |\n| `duration` | seconds |\n");

        Assert.Equal((0, ""), ((await workspace.RunAsync("check", workspace.Folder)).ExitCode, (await workspace.RunAsync("check", workspace.Folder)).Out));
    }

    [Fact]
    public async Task ReportsWhatASupplementNamesAndNoPageHas()
    {
        workspace.Add("acme.md", Pages.Page(Pages.Tune));
        workspace.Add("acme.supplement.md", """
            ## Acme Tune

            **Model ID:** `model_acme-tune`

            | Parameter | Unit |
            | --- | --- |
            | `length` | seconds |

            **Rules:**

            - duration <= 600 + ration

            ## Gone

            **Model ID:** `model_acme-gone`

            | Parameter | Unit |
            | --- | --- |
            | `duration` | seconds |

            """);

        var run = await workspace.RunAsync("check", workspace.Folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["acme.supplement.md(7,3): warning SON1042", "acme.supplement.md(11,21): warning SON1043", "acme.supplement.md(15,15): warning SON1041"],
            run.Out.TrimEnd('\n').Split('\n').Select(line => line[..(line.IndexOf("SON", StringComparison.Ordinal) + 7)]));
    }

    [Fact]
    public async Task DoesNotMissPagesWhereASupplementIsCheckedAlone()
    {
        var path = workspace.Add("acme.supplement.md", "## Acme Tune\n\n**Model ID:** `model_acme-tune`\n\n| Parameter | Unit |\n| --- | --- |\n| `duration` | seconds |\n");

        Assert.Equal("", (await workspace.RunAsync("check", path)).Out);
    }

    [Fact]
    public async Task ReportsAModelThatANewerPageDescribesToo()
    {
        workspace.Add("new.md", Pages.Page(Pages.Tune).Replace("2026-06-15", "2026-07-29").Replace("600", "300"));
        workspace.Add("old.md", Pages.Page(Pages.Tune, Pages.Hum));

        var run = await workspace.RunAsync("check", workspace.Folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("old.md(18,15): info SON0009: The model 'model_acme-tune' is on the pages ", run.Out);
        Assert.Single(run.Out.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task ReportsNamesThatCSharpCannotTake()
    {
        var run = await workspace.RunAsync("check", workspace.Add("page.md", Pages.Page(Pages.Tune.Replace("`tune-5`", "`16:9`  "))));

        Assert.Equal((0, "page.md(27,3): info SON1040: '16:9' cannot be a C# name as it is, so the member is called _16_9: nothing needs to be done\n"), (run.ExitCode, run.Out));
    }

    [Fact]
    public async Task ReadsAPageOnceThatIsNamedTwice()
    {
        var path = workspace.Add("page.md", wrong);

        Assert.Equal((await workspace.RunAsync("check", path)).Out, (await workspace.RunAsync("check", path, path)).Out);
    }

    [Fact]
    public async Task RefusesAPageThatIsNotUtf8AtItsFirstBadByte()
    {
        var path = workspace.Add("page.md", "");
        await File.WriteAllBytesAsync(path, System.Text.Encoding.Latin1.GetBytes(Pages.Page(Pages.Tune.Replace("`tune-5`", "`caf\u00e9`", StringComparison.Ordinal))));

        var run = await workspace.RunAsync("check", path);

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"^page\.md\(27,\d+\): error SON0003: The file is not UTF-8 text from line 27 on", run.Out);
        Assert.Matches(@"page\.md\(27,\d+\): error SON0003", (await workspace.RunAsync("generate", path, "-o", Path.Combine(workspace.Folder, "out"))).Error);
        Assert.False(Directory.Exists(Path.Combine(workspace.Folder, "out")));
    }

    [Fact]
    public async Task ReadsUtf16WithAMark()
    {
        var path = workspace.Add("page.md", "");
        await File.WriteAllTextAsync(path, Pages.Page(Pages.Tune), System.Text.Encoding.Unicode);

        var run = await workspace.RunAsync("check", path);

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
    }

    [Fact]
    public async Task RefusesAnHtmlPage()
    {
        var run = await workspace.RunAsync("check", workspace.Add("page.md", "<!DOCTYPE html>\n<html></html>\n"));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("page.md(1,1): error SON0003: The file is HTML", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowsNoInvisibleCharacterAsItIs()
    {
        var run = await workspace.RunAsync("check", workspace.Add("page\u202E.md", Pages.Page(Pages.Tune.Replace("`tune-5`", "`tune\u202E5`", StringComparison.Ordinal))));

        Assert.Contains("warning SON1032", run.Out, StringComparison.Ordinal);
        Assert.Contains("page\\u202E.md", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusesWhatIsNoPage()
    {
        var run = await workspace.RunAsync("check", workspace.Add("song.md", "\0\u0001"));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("song.md(1,1): error SON0003: ", run.Out);
    }
}

namespace Sonilo.Cli.Tests;

/// <summary>The objects of a list are held to the table of the list's items before anything is sent.</summary>
public sealed class RunItemTests : IDisposable
{
    private const string Page = """
        ## Acme Score

        **Model ID:** `model_acme-score`

        | Parameter | Type | Required | Max Length |
        | --- | --- | --- | --- |
        | `segments` | inputs_array | Yes | 3 |
        | `total` | number | No | - |

        **Rules:**

        - `total >= segments.end`

        ### segments

        | Parameter | Type | Required | Min | Max | Allowed Values | Step | Max Length | Kind |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | `start` | number | Yes | 0 | 600 | - | 0.5 | - | - |
        | `end` | number | No | - | - | - | - | - | - |
        | `mood` | string | No | - | - | `calm`, `dark` | - | - | - |
        | `tags` | string_array | No | - | - | - | - | 2 | - |
        | `image` | file | No | - | - | - | - | - | image |

        **Rules:**

        - `at most one of mood, tags`
        - `start < end`

        """;

    private readonly Workspace workspace = new();

    public RunItemTests() => workspace.Add("pages/score.md", Pages.Page(Page));

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("""{"start":0.3}""", "'segments[1].start' takes a number from 0 to 600 in steps of 0.5, not 0.3.")]
    [InlineData("""{"start":"0"}""", "'segments[1].start' takes a number from 0 to 600 in steps of 0.5, not \"0\".")]
    [InlineData("""{"end":5}""", "'segments[1].start' is required (a number from 0 to 600 in steps of 0.5).")]
    [InlineData("""{"start":0,"mod":"calm"}""", "There is no parameter 'segments[1].mod'. Did you mean 'mood'? An item has start, end, mood, tags, image.")]
    [InlineData("""{"start":0,"mood":"glad"}""", "'segments[1].mood' takes one of calm, dark, not \"glad\".")]
    [InlineData("""{"start":0,"mood":"fröhlich"}""", "'segments[1].mood' takes one of calm, dark, not \"fröhlich\".")]
    [InlineData("""{"start":0,"mood":"\u202e\u001b"}""", "'segments[1].mood' takes one of calm, dark, not \"\\u202E\\u001B\".")]
    [InlineData("""{"start":0,"tags":"a"}""", "'segments[1].tags' takes a list of at most 2, each a text, not \"a\".")]
    [InlineData("""{"start":0,"tags":["a",null]}""", "'segments[1].tags' takes a list of at most 2, each a text, not [\"a\",null].")]
    [InlineData("""{"start":0,"tags":["a","b","c"]}""", "'segments[1].tags' takes at most 2 items.")]
    [InlineData("""{"start":0,"image":"@a.png"}""", "'segments[1].image' takes the id of an asset: files are uploaded for the parameters of the model, not for those of an item.")]
    [InlineData("""{"start":0,"mood":"calm","tags":[]}""", "segments[1]: At most one of 'mood', 'tags' can be given.")]
    [InlineData("""{"start":5,"end":3}""", "segments[1]: start < end must hold, but the left side is 5 and the right side 3.")]
    public async Task WhatIsWrongInAnItemIsNamedByItsPlace(string item, string message)
    {
        var run = await RunAsync("""segments={"start":0}""", "segments=" + item);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(workspace.Files("out"));
    }

    [Theory]
    [InlineData("""{"start":0,"start":1}""")]
    [InlineData("""{"start":0,"mood":"\ud800"}""")]
    [InlineData("""{"start":0,"\ud800":1}""")]
    [InlineData("""{"start":0,"other":{"a":[{"b":1,"b":2}]}}""")]
    public async Task AnItemThatCannotBeReadIsRefusedAsItStands(string item)
    {
        var run = await RunAsync("segments=" + item);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains($"'segments' takes a list of at most 3, each a JSON object with start, end, mood, tags, image, not '{item}'.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("required", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AListInOneWordIsToBeSplit()
    {
        var run = await RunAsync("""segments=[{"start":0}]""");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Name 'segments' once for each item.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItemsKeepTheirPlacesAfterOneThatIsNotAnObject()
    {
        var run = await RunAsync("segments=5", """segments={"start":0,"mood":"glad"}""", """segments={"start":5,"end":3}""");

        Assert.Contains("'segments[1].mood' takes one of calm, dark", run.Error, StringComparison.Ordinal);
        Assert.Contains("segments[2]: start < end must hold", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARuleOfTheModelNamesTheItemThatBreaksIt()
    {
        var run = await RunAsync("total=3", """segments={"start":0,"end":2}""", """segments={"start":2,"end":4}""");

        Assert.Contains("error: segments[1]: total >= segments.end must hold, but the left side is 3 and the right side 4.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"model":"model_acme-score","input":{"segments":[{"start":0,"start":1}]}}""", "line 2: has a field twice.")]
    [InlineData("""{"model":"model_acme-score","input":{"total":1,"total":1,"segments":[{"start":0}]}}""", "line 2: has a field twice.")]
    [InlineData("""{"model":"model_acme-score","input":{"segments":[{"start":0,"mood":"\ud800"}]}}""", "line 2: has an escape for half a character")]
    [InlineData("""{"key":"\udc00","model":"model_acme-score","input":{"segments":[{"start":0}]}}""", "line 2: has an escape for half a character")]
    [InlineData("""{"model":"model_acme-score","input":{"\ud800":1}}""", "line 2: has an escape for half a character")]
    public async Task ALineOfABatchThatCannotBeReadIsReportedAndTheOthersAreChecked(string line, string message)
    {
        workspace.Add("work.jsonl", """{"model":"model_acme-score","input":{"segments":[{"start":0.3}]}}""" + "\n" + line + "\n");

        var run = await workspace.RunAsync("batch", workspace["work.jsonl"], "--pages", workspace["pages"], "-o", workspace["out"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("line 1: 'segments[0].start' takes", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsRightRuns()
    {
        var run = await RunAsync("""segments={"start":0,"end":5,"mood":"calm"}""", """segments={"start":5,"tags":["a","b"],"image":null}""");

        Assert.True(run.ExitCode == 0, run.Error);
    }

    [Theory]
    [InlineData("[1,null]")]
    [InlineData("""{"a":null}""")]
    [InlineData("null")]
    public async Task AParameterOfAnUnknownTypeTakesAnything(string value)
    {
        workspace.Add("pages/score.md", Pages.Page(Page.Replace("| `end` | number |", "| `end` | mystery |", StringComparison.Ordinal)
            .Replace("- `start < end`", "", StringComparison.Ordinal).Replace("- `total >= segments.end`", "", StringComparison.Ordinal)));

        var run = await RunAsync($$"""segments={"start":0,"end":{{value}}}""");

        Assert.True(run.ExitCode == 0, run.Error);
    }

    [Fact]
    public async Task AParameterOfAnUnknownTypeIsDescribedAsSuch()
    {
        workspace.Add("pages/score.md", Pages.Page(Page.Replace("| `total` | number |", "| `total` | mystery |", StringComparison.Ordinal)));

        var run = await workspace.RunAsync("models", "model_acme-score", "--pages", workspace["pages"]);

        Assert.Contains("total: any JSON value", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALineOfABatchIsHeldToTheSame()
    {
        workspace.Add("work.jsonl", """{"model":"model_acme-score","input":{"segments":[{"start":0},{"start":0.3}]}}""");

        var run = await workspace.RunAsync("batch", workspace["work.jsonl"], "--pages", workspace["pages"], "-o", workspace["out"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("line 1: 'segments[1].start' takes a number from 0 to 600 in steps of 0.5, not 0.3.", run.Error, StringComparison.Ordinal);
    }

    private Task<ToolRun> RunAsync(params string[] words) =>
        workspace.RunAsync(["run", "model_acme-score", .. words, "--pages", workspace["pages"], "--emulated", "-o", workspace["out"]]);
}

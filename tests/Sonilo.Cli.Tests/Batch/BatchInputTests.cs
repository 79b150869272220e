namespace Sonilo.Cli.Tests.Batch;

/// <summary>The values of a batch are JSON, and each that is wrong is reported once, by what is in the file.</summary>
public sealed class BatchInputTests : IDisposable
{
    private const string Page = """
        ## Acme Mix

        **Model ID:** `model_acme-mix`

        | Parameter | Type | Required | Min | Max | Allowed Values | Max Length |
        | --- | --- | --- | --- | --- | --- | --- |
        | `prompt` | string | Yes | - | - | - | 20 |
        | `duration` | number | Yes | 1 | 60 | - | - |
        | `tags` | string_array | No | - | - | - | 2 |
        | `loop` | boolean | No | - | - | - | - |
        | `mood` | string | No | - | - | `calm`, `dark` | - |
        | `voice` | file | No | - | - | - | - |

        **Rules:**

        - `at least one of mood, tags`

        """;

    private readonly Workspace workspace = new();

    public BatchInputTests() => workspace.Add("pages/mix.md", Pages.Page(Page));

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData(""" "duration":"abc" """, "'duration' takes a number from 1 to 60, not \"abc\".")]
    [InlineData(""" "duration":"5" """, "'duration' takes a number from 1 to 60, not \"5\".")]
    [InlineData(""" "duration":[5] """, "'duration' takes a number from 1 to 60, not [5].")]
    [InlineData(""" "duration":null """, "'duration' is required (a number from 1 to 60).")]
    [InlineData(""" "duration":5,"loop":"true" """, "'loop' takes true or false, not \"true\".")]
    [InlineData(""" "duration":5,"mood":"clam" """, "'mood' takes one of calm, dark, not \"clam\". Did you mean 'calm'?")]
    [InlineData(""" "duration":5,"mood":5 """, "'mood' takes one of calm, dark, not 5.")]
    [InlineData(""" "duration":5,"tags":"a" """, "'tags' takes a list of at most 2, each a text, not \"a\".")]
    [InlineData(""" "duration":5,"tags":[["a","b"]] """, "'tags[0]' takes a text, not [\"a\",\"b\"].")]
    [InlineData(""" "duration":5,"tags":["a",null] """, "'tags[1]' takes a text, not null.")]
    [InlineData(""" "duration":5,"tags":["a","b","c"] """, "'tags' takes at most 2 items.")]
    [InlineData(""" "duration":5,"mood":"calm","voice":"@none.wav" """, "'voice': the file 'none.wav' cannot be read. Could not find file")]
    [InlineData(""" "duration":5,"mood":"calm","voice":"@" """, "'voice': the file '' cannot be read. The path of a file follows the @.")]
    public async Task AWrongValueIsReportedOnceAsItStands(string fields, string message)
    {
        var mood = fields.Contains("mood", StringComparison.Ordinal) || fields.Contains("tags", StringComparison.Ordinal) ? "" : ",\"mood\":\"calm\"";

        var run = await RunAsync($$"""{"model":"model_acme-mix","input":{"prompt":"a",{{fields}}{{mood}} } }""");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("error: line 1: " + message, run.Error, StringComparison.Ordinal);
        Assert.Contains("\n       1 fault; nothing was sent.\n", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace["out"]));
    }

    [Fact]
    public async Task AnObjectIsNoText()
    {
        var run = await RunAsync("""{"model":"model_acme-mix","input":{"prompt":{"a":1},"duration":5,"mood":"calm"}}""");

        Assert.Contains("line 1: 'prompt' takes a text of at most 20 characters, not {\"a\":1}.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("required", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWordOfACommandLineThatIsWrongIsReportedOnce()
    {
        var run = await workspace.RunAsync("run", "model_acme-mix", "prompt=a", "duration=abc", "mood=clam", "--pages", workspace["pages"], "--emulated", "-o", workspace["out"]);

        Assert.Equal(
            """
            error: 'duration' takes a number from 1 to 60, not 'abc'.
                   'mood' takes one of calm, dark, not 'clam'. Did you mean 'calm'?
            Try: dotnet sonilo run --help

            """.ReplaceLineEndings("\n"),
            run.Error);
    }

    private Task<ToolRun> RunAsync(string line)
    {
        workspace.Add("work.jsonl", line + "\n");
        return workspace.RunAsync("batch", workspace["work.jsonl"], "--pages", workspace["pages"], "-o", workspace["out"]);
    }
}

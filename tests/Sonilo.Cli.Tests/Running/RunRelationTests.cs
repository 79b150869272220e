using System.Buffers.Binary;
using System.Text;

namespace Sonilo.Cli.Tests;

/// <summary>What must hold between parameters is held before anything is started.</summary>
public sealed class RunRelationTests : IDisposable
{
    private const string Clip = """
        ## Acme Clip

        **Model ID:** `model_acme-clip`

        **Capabilities:** `video2audio`

        | Parameter | Type   | Required | Default | Min | Max | Allowed Values | Description |
        | --------- | ------ | -------- | ------- | --- | --- | -------------- | ----------- |
        | `video`   | file   | Yes      | -       | -   | -   | -              | What.       |
        | `from`    | number | No       | `0`     | 0   | -   | -              | From.       |
        | `to`      | number | No       | -       | -   | -   | -              | To.         |
        | `most`    | number | No       | `100`   | -   | -   | -              | Most.       |


        """;

    private const string Rules = """
        ## Acme Clip

        **Model ID:** `model_acme-clip`

        **Rules:**

        - `from < to`
        - `to <= most`
        - `from + to <= video.duration`
        """;

    private readonly Workspace workspace = new();

    public RunRelationTests()
    {
        workspace.Add("pages/clip.md", Pages.Page(Clip));
        workspace.Add("pages/clip.supplement.md", Rules);
        WriteVideo(seconds: 3.3);
    }

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("from < to must hold, but the left side is 2 and the right side 1.", "from=2", "to=1")]
    [InlineData("from < to must hold, but the left side is 0 and the right side 0.", "to=0")]
    [InlineData("to <= most must hold, but the left side is 1 and the right side 0.5.", "to=1", "most=0.5")]
    public async Task WhatBreaksARuleBetweenNumbersIsWrongUsageBeforeAFileIsSent(string message, params string[] words)
    {
        var run = await RunAsync([.. words, "video=asset_unknown"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatBreaksARuleAboutAFileIsSeenOnceTheFileIsThereAndStartsNothing()
    {
        var run = await RunAsync("from=1.1", "to=2.3", "video=@" + workspace["video.mp4"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("from + to <= video.duration must hold, but the left side is 3.4", run.Error, StringComparison.Ordinal);
        Assert.Empty(workspace.Files("out"));
    }

    [Fact]
    public async Task WhatKeepsEveryRuleRuns()
    {
        // In binary the sum is a little more than the video is long.
        var run = await RunAsync("from=1.1", "to=2.2", "video=@" + workspace["video.mp4"]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Single(workspace.Files("out"));
    }

    private Task<ToolRun> RunAsync(params string[] words) =>
        workspace.RunAsync(["run", "model_acme-clip", .. words, "--pages", workspace["pages"], "--emulated", "-o", workspace["out"]]);

    // ISO/IEC 14496-12, 8.2.2: a movie header that says how long the video is, and nothing else.
    private void WriteVideo(double seconds)
    {
        const int ticks = 1000;
        var header = new byte[100];
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(12), ticks);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(16), (int)(seconds * ticks));
        File.WriteAllBytes(workspace["video.mp4"], [.. Box("ftyp", Encoding.ASCII.GetBytes("isom\0\0\u0002\0isom")), .. Box("moov", Box("mvhd", header))]);

        static byte[] Box(string type, byte[] content)
        {
            var box = new byte[8 + content.Length];
            BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
            Encoding.ASCII.GetBytes(type, box.AsSpan(4));
            content.CopyTo(box, 8);
            return box;
        }
    }
}

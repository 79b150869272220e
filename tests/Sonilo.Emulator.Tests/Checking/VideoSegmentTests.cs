namespace Sonilo.Emulator.Tests;

public class VideoSegmentTests
{
    [Theory]
    [InlineData("", 20.5)]
    [InlineData(""","startOffset":10""", 10.5)]
    [InlineData(""","duration":4""", 4)]
    [InlineData(""","startOffset":10,"duration":4.25""", 4.25)]
    public async Task ASoundtrackIsAsLongAsItsSegment(string segment, double seconds)
    {
        await using var service = await Service.StartAsync();
        var video = await service.UploadAsync(Videos.Mp4(20.5));

        var url = await service.ResultAsync($$"""{"video":"{{video}}"{{segment}}}""", Service.VideoModel);

        Assert.Equal((long)(seconds * 44_100), WaveFile.Parse(await service.Anonymous.GetByteArrayAsync(url)).Frames);
    }

    [Theory]
    [InlineData(""","startOffset":10,"duration":10.1""", "Input startOffset + duration must be at most video.duration (20)")]
    [InlineData(""","duration":21""", "Input startOffset + duration must be at most video.duration (20)")]
    [InlineData(""","startOffset":30""", "Input startOffset must be less than the video duration")]
    [InlineData(""","startOffset":20""", "Input startOffset must be less than the video duration")]
    public async Task ASegmentBeyondTheVideoIsRefused(string segment, string reason)
    {
        await using var service = await Service.StartAsync();
        foreach (var file in new[] { (Videos.Mp4(20), "a.mp4", "video/mp4"), (Videos.WebM(20), "a.webm", "video/webm") })
        {
            var video = await service.UploadAsync(file.Item1, file.Item2, file.Item3);

            Assert.Equal(reason, (await service.SubmitAsync($$"""{"video":"{{video}}"{{segment}}}""", Service.VideoModel)).Reason);
        }
    }

    [Fact]
    public async Task ARuleOverEnormousNumbersIsRefusedLikeAnyOther()
    {
        const string page = "## Sums\n\n**Model ID:** `model_sums`\n\n| Parameter | Type |\n| --- | --- |\n| `a` | number |\n| `b` | number |\n| `c` | number |\n";
        const string rules = "## Sums\n\n**Model ID:** `model_sums`\n\n**Rules:**\n\n- `a >= b + c`\n";
        await using var service = await Service.StartAsync(options =>
        {
            options.Pages.Add(new EmulatorPage("sums.md", page));
            options.Pages.Add(new EmulatorPage("sums.supplement.md", rules));
        });

        var reason = (await service.SubmitAsync("""{"a":1,"b":70000000000000000000000000000,"c":70000000000000000000000000000}""", "model_sums")).Reason;

        Assert.StartsWith("Input a must be at least b + c (14", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARuleOfASupplementTakesThePlaceOfTheProse()
    {
        await using var service = await Service.StartAsync(options => options.Pages.Add(new EmulatorPage(
            "x.supplement.md", $"## S\n\n**Model ID:** `{Service.VideoModel}`\n\n**Rules:**\n\n- `duration < video.duration`\n")));
        var video = await service.UploadAsync(Videos.Mp4(12.5));

        Assert.Equal(
            "Input duration must be less than video.duration (12.5)",
            (await service.SubmitAsync($$"""{"video":"{{video}}","duration":12.5}""", Service.VideoModel)).Reason);
    }

    [Fact]
    public async Task AModelThatMakesVideoGivesACopyThatSaysWhatItIs()
    {
        const string page = """
            ## Score

            **Model ID:** `model_score`

            **Capabilities:** `video2video`

            | Parameter | Type | Required | Default | Min | Max | Allowed Values | Description |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            | `video` | file | Yes | - | - | - | - | - |
            """;
        await using var service = await Service.StartAsync(options => options.Pages.Add(new EmulatorPage("score.md", page)));
        var original = Videos.Mp4(3, moovAtEnd: true, mediaBytes: 100_000);
        var video = await service.UploadAsync(original);

        var url = await service.ResultAsync($$"""{"video":"{{video}}"}""", "model_score");
        var response = await service.Anonymous.GetAsync(url);
        var copy = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal("video/mp4", response.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(".mp4", url.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(original, copy[..original.Length]);
        Assert.Equal("free" + SoniloEmulator.Notice, System.Text.Encoding.ASCII.GetString(copy, original.Length + 4, copy.Length - original.Length - 4));
        Assert.Equal(3m, VideoLength.Read(new MemoryStream(copy)));

        using var tail = new HttpRequestMessage(HttpMethod.Get, url);
        tail.Headers.Range = new(original.Length - 10, original.Length + 9);
        Assert.Equal(copy[(original.Length - 10)..(original.Length + 10)], await (await service.Anonymous.SendAsync(tail)).Content.ReadAsByteArrayAsync());
    }
}

using System.Buffers.Binary;

namespace Sonilo.Emulator.Tests;

public class WaveTests
{
    [Theory]
    [InlineData("1", 44_100, 44_100)]
    [InlineData("2.5", 44_100, 110_250)]
    [InlineData("1.00001", 44_100, 44_100)]
    [InlineData("1.23456789", 48_000, 59_259)]
    [InlineData("33", 48_000, 1_584_000)]
    public async Task AFileIsAsLongAsAskedToTheSample(string seconds, int rate, long frames)
    {
        await using var service = await Service.StartAsync(options => options.SampleRate = rate);

        var bytes = await service.Anonymous.GetByteArrayAsync(await service.ResultAsync($$"""{"prompt":"lo-fi","duration":{{seconds}}}"""));

        var file = WaveFile.Parse(bytes);
        Assert.Equal((2, rate, 16, frames), (file.Channels, file.SampleRate, file.Bits, file.Frames));
    }

    [Fact]
    public async Task WithoutADurationThePagesDefaultHolds()
    {
        await using var service = await Service.StartAsync();
        using var head = new HttpRequestMessage(HttpMethod.Head, await service.ResultAsync("""{"prompt":"lo-fi"}"""));

        var response = await service.Anonymous.SendAsync(head);

        Assert.InRange(response.Content.Headers.ContentLength!.Value, 90 * 44_100 * 4, (90 * 44_100 * 4) + 500);
    }

    [Fact]
    public async Task EveryFileSaysThatItIsEmulated()
    {
        using var log = new StringWriter();
        await using var service = await Service.StartAsync(options => options.Log = log);
        var job = await service.FinishAsync("""{"prompt":"Röyksopp, in Öl","duration":1}""");
        var asset = (await service.GetAsync($"/assets/{job["metadata"]!["assetIds"]![0]}"))["asset"]!;

        var file = WaveFile.Parse(await service.Anonymous.GetByteArrayAsync(new Uri((string)asset["url"]!)));

        Assert.Equal("emulated, not Sonilo's music", SoniloEmulator.Notice);
        Assert.Equal((SoniloEmulator.Notice, "Röyksopp, in Öl"), (file.Information["ICMT"], file.Information["INAM"]));
        Assert.Equal(SoniloEmulator.Notice, (string?)asset["metadata"]!["comment"]);
        var lines = log.ToString().Split('\n').Where(line => line.Contains(SoniloEmulator.Notice, StringComparison.Ordinal));
        Assert.Equal(2, lines.Count());
    }

    [Fact]
    public async Task TheSamePromptIsTheSameMusicAndAnotherIsNot()
    {
        await using var service = await Service.StartAsync();
        await using var other = await Service.StartAsync();
        var first = await service.Anonymous.GetByteArrayAsync(await service.ResultAsync());

        Assert.Equal(first, await other.Anonymous.GetByteArrayAsync(await other.ResultAsync()));
        Assert.NotEqual(first, await service.Anonymous.GetByteArrayAsync(await service.ResultAsync("""{"prompt":"epic","duration":2}""")));
    }

    [Fact]
    public void TakesOfAPromptDiffer() => Assert.NotEqual(Block("lo-fi", 0, 3), Block("lo-fi", 1, 3));

    [Fact]
    public void ABlockDoesNotDependOnWhatWasPlayedBefore()
    {
        var tune = new Tune("lo-fi", 0, 44_100, 441_000);
        var inOrder = new byte[Tune.BlockFrames * Tune.FrameBytes];
        for (var block = 0; block <= 300; block++)
        {
            tune.Render(block, inOrder);
        }

        Assert.Equal(inOrder, Block("lo-fi", 0, 300));
    }

    // The first notes of one prompt, by hash: another machine or framework that plays anything else has broken the promise.
    [Fact]
    public void TheMusicIsTheSameOnEveryMachine() =>
        Assert.Equal("4EC422BB307EA049", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Block("upbeat lo-fi", 0, 100)))[..16]);

    [Theory]
    [InlineData("upbeat lo-fi hip hop with soft piano")]
    [InlineData("epic orchestral build for a battle scene")]
    [InlineData("")]
    [InlineData("calm ambient, no drums")]
    public void ItIsLoudEnoughNeverClipsAndEndsInSilence(string prompt)
    {
        const int seconds = 12, rate = 44_100;
        var tune = new Tune(prompt, 0, rate, seconds * rate);
        var block = new byte[Tune.BlockFrames * Tune.FrameBytes];
        double energy = 0, highest = 0, sum = 0;
        short last = 0;
        var frames = 0;
        for (var i = 0; frames < seconds * rate; i++)
        {
            tune.Render(i, block);
            for (var at = 0; at < block.Length && frames < seconds * rate; at += 4, frames++)
            {
                last = BinaryPrimitives.ReadInt16LittleEndian(block.AsSpan(at));
                energy += (double)last * last;
                sum += last;
                highest = Math.Max(highest, Math.Abs((int)last));
            }
        }

        Assert.InRange(Math.Sqrt(energy / frames), 1_500, 12_000);
        Assert.InRange(highest, 8_000, 32_000);
        Assert.InRange(sum / frames, -200, 200);
        Assert.Equal(0, last);
    }

    private static byte[] Block(string prompt, int take, int block)
    {
        var bytes = new byte[Tune.BlockFrames * Tune.FrameBytes];
        new Tune(prompt, take, 44_100, 441_000).Render(block, bytes);
        return bytes;
    }
}

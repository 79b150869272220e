using System.Globalization;

namespace Sonilo.Client.Tests;

/// <summary>What was paid for reaches the disk, whatever the network does: finished files stay, cut ones go on, and nothing else is taken for the file.</summary>
public sealed class ResumedSaveTests : IDisposable
{
    private static readonly byte[] Tune = [.. "RIFF....WAVE"u8, .. Enumerable.Range(0, 300_000).Select(static number => (byte)number)];
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"sonilo-tests-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task ACutFileGoesOnFromWhereItWasCut()
    {
        var cuts = 0;
        using var service = Service(asked => ++cuts <= 2 ? Part(asked, Tune.Length, cut: 100_000) : Part(asked, Tune.Length), "a");
        using var client = service.Client(static options => options.MaxRetries = 5);
        var path = Assert.Single(await (await client.GetJob("job_1").WaitAsync()).SaveAsync(folder));
        Assert.Equal(Tune, await File.ReadAllBytesAsync(path));
        Assert.Equal([null, "bytes=100000-", "bytes=200000-"], Ranges(service));
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task SavingAgainInAnotherProcessGoesOnAndLeavesFinishedFilesAlone()
    {
        var broken = true;
        using var service = Service(asked => asked.Path.EndsWith('b') && broken ? Part(asked, Tune.Length, cut: 50_000) : Part(asked, Tune.Length), "a", "b", "c");
        using (var first = service.Client(static options => options.MaxRetries = 0))
        {
            var result = await first.GetJob("job_1").WaitAsync();
            var exception = await Assert.ThrowsAsync<GenerationInterruptedException>(() => result.SaveAsync(folder));
            Assert.Equal("asset_b", Assert.IsType<AssetTransferException>(exception.InnerException).AssetId);
        }

        // One bad file of several costs only itself.
        Assert.Equal(3, Directory.GetFiles(folder).Length);
        broken = false;
        using var second = service.Client();
        var paths = await (await second.GetJob("job_1").WaitAsync()).SaveAsync(folder);
        Assert.All(paths, static path => Assert.Equal(Tune, File.ReadAllBytes(path)));
        Assert.Equal(3, Directory.GetFiles(folder).Length);
        Assert.Equal([null, null, null, "bytes=50000-"], Ranges(service));
    }

    [Fact]
    public async Task AServerThatKnowsNoRangesIsReadFromTheBeginning()
    {
        var cut = true;
        using var service = Service(_ =>
        {
            (var now, cut) = (cut, false);
            return now ? new Reply(200, Tune[..1000]) { Announced = Tune.Length } : new Reply(200, Tune);
        }, "a");
        using var client = service.Client();
        Assert.Equal(Tune, await File.ReadAllBytesAsync((await (await client.GetJob("job_1").WaitAsync()).SaveAsync(folder))[0]));
    }

    [Fact]
    public async Task TheExtensionIsTrueOfTheBytes()
    {
        using var service = Service(static _ => new Reply(200, [.. "ID3"u8, .. new byte[100]]), "a");
        using var client = service.Client();
        Assert.EndsWith("asset_a.mp3", (await (await client.GetJob("job_1").WaitAsync()).SaveAsync(folder))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html>Sign in</html>", "x", "y", "web page")]
    [InlineData("\n<html>Sign in</html>", "Content-Type", "audio/wav", "web page")]
    [InlineData("abc", "Content-Encoding", "gzip", "gzip")]
    public async Task WhatIsNotTheFileIsNoticed(string body, string header, string value, string said)
    {
        using var service = Service(_ => new Reply(200, System.Text.Encoding.UTF8.GetBytes(body)).With(header, value), "a");
        using var client = service.Client(static options => options.MaxRetries = 0);
        var result = await client.GetJob("job_1").WaitAsync();
        var exception = await Assert.ThrowsAsync<GenerationInterruptedException>(() => result.SaveAsync(folder));
        Assert.Contains(said, exception.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task AFileThatCannotBeWrittenIsNotFetchedAgain()
    {
        using var service = Service(static asked => Part(asked, Tune.Length), "a");
        using var client = service.Client(static options => options.MaxRetries = 3);
        var result = await client.GetJob("job_1").WaitAsync();
        var inTheWay = Path.Combine(Directory.CreateDirectory(folder).FullName, "file");
        await File.WriteAllTextAsync(inTheWay, "");
        var exception = await Assert.ThrowsAsync<GenerationInterruptedException>(() => result.SaveAsync(inTheWay));
        Assert.Contains("cannot be written", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Ranges(service));
    }

    [Fact]
    public async Task TwoThatSaveTheSameResultAtOnceBothHaveIt()
    {
        using var both = new Barrier(2);
        using var service = Service(asked =>
        {
            Assert.True(both.SignalAndWait(TimeSpan.FromSeconds(30)));
            return Part(asked, Tune.Length);
        }, "a");
        using var first = service.Client();
        using var second = service.Client();
        var results = new[] { await first.GetJob("job_1").WaitAsync(), await second.GetJob("job_1").WaitAsync() };
        var paths = await Task.WhenAll(results.Select(result => Task.Run(() => result.SaveAsync(folder))));
        Assert.Equal(Assert.Single(paths[0]), Assert.Single(paths[1]));
        Assert.Equal(Tune, await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(folder))));
        Assert.Equal([null, null], Ranges(service));
    }

    [Fact]
    public async Task ASaveThatAnotherOvertakesLeavesNothingBehind()
    {
        var asked = new TaskCompletionSource();
        using var overtaken = new ManualResetEventSlim();
        var turn = 0;
        using var service = Service(request =>
        {
            if (Interlocked.Increment(ref turn) == 1)
            {
                asked.SetResult();
                Assert.True(overtaken.Wait(TimeSpan.FromSeconds(30)));
            }

            return Part(request, Tune.Length);
        }, "a");
        using var client = service.Client();
        using var other = service.Client();
        var slow = await client.GetJob("job_1").WaitAsync();
        var fast = await other.GetJob("job_1").WaitAsync();
        var saving = Task.Run(() => slow.SaveAsync(folder));
        await asked.Task;
        var path = Assert.Single(await fast.SaveAsync(folder));
        overtaken.Set();
        Assert.Equal([path], await saving);
        Assert.Equal([path], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task ManyThatReplaceTheSameFileAtOnceLeaveAWholeOne()
    {
        var turn = 0;
        using var service = Service(asked => Interlocked.Increment(ref turn) % 3 == 0 ? Part(asked, Tune.Length, cut: 70_000) : Part(asked, Tune.Length), "a");
        using var client = service.Client(static options => options.MaxRetries = 8);
        var result = await client.GetJob("job_1").WaitAsync();
        var paths = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(() => result.SaveAsync(folder, overwrite: true))));
        Assert.All(paths, path => Assert.Equal(paths[0], path));
        Assert.Equal(Tune, await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(folder))));
    }

    [Fact]
    public async Task SynchronousReadsHaveTheSameStallLimit()
    {
        using var service = Service(static _ => new Reply(200, Tune[..1000]) { Announced = Tune.Length, Stalls = true }, "a");
        using var client = service.Client(static options => options.StallLimit = TimeSpan.FromMilliseconds(300));
        using var stream = await (await client.GetJob("job_1").WaitAsync()).OpenReadAsync();
        var exception = Assert.Throws<GenerationInterruptedException>(() => stream.CopyTo(Stream.Null));
        Assert.Equal("job_1", exception.JobId);
    }

    [Fact]
    public async Task ProgressTellsHowFarAFileIs()
    {
        using var service = Service(static asked => Part(asked, Tune.Length), "a");
        using var client = service.Client();
        var seen = new Seen();
        await (await client.GetJob("job_1").WaitAsync()).SaveAsync(folder, false, seen);
        Assert.Equal(new TransferProgress("asset_a", Tune.Length, Tune.Length), seen.Last);
    }

    private static IEnumerable<string?> Ranges(Loopback service) =>
        service.Requests.Where(static asked => asked.Path.StartsWith("/files/", StringComparison.Ordinal)).Select(static asked => asked.Headers.GetValueOrDefault("Range"));

    /// <summary>What a store answers that knows ranges, cut after so many bytes.</summary>
    private static Reply Part(Asked asked, int length, int? cut = null)
    {
        var from = asked.Headers.TryGetValue("Range", out var range) ? int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture) : 0;
        var reply = new Reply(from > 0 ? 206 : 200, Tune[from..Math.Min(length, from + (cut ?? length))]) { Announced = cut is null ? null : length - from };
        return from > 0 ? reply.With("Content-Range", $"bytes {from}-{length - 1}/{length}") : reply;
    }

    private static Loopback Service(Func<Asked, Reply> file, params string[] assets) => new(asked =>
    {
        string One(string name) => $$"""{"id":"asset_{{name}}","mimeType":"audio/wav","url":"http://{{asked.Headers["Host"]}}/files/{{name}}","properties":{"size":{{Tune.Length}}} }""";
        return asked.Path.StartsWith("/files/", StringComparison.Ordinal) ? file(asked)
            : asked.Path == "/v1/assets/get-bulk" ? Reply.Json($$"""{"assets":[{{string.Join(',', assets.Select(One))}}]}""")
            : asked.Path.StartsWith("/v1/assets/", StringComparison.Ordinal) ? Reply.Json($$"""{"asset":{{One(assets[0])}} }""")
            : Reply.Job("job_1", "success", 1, $"\"input\":{{\"modelId\":\"model_sonilo-v1-1-text-to-music\"}},\"assetIds\":[{string.Join(',', assets.Select(static name => $"\"asset_{name}\""))}]");
    });

    private sealed class Seen : IProgress<TransferProgress>
    {
        public TransferProgress? Last { get; private set; }

        public void Report(TransferProgress value) => Last = value;
    }
}

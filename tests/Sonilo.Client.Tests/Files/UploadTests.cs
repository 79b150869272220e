using System.Text.Json;

namespace Sonilo.Client.Tests;

public sealed class UploadTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"sonilo-tests-{Guid.NewGuid():N}.mp4");

    public void Dispose() => File.Delete(path);

    [Fact]
    public async Task AFileIsSentInPartsWithoutKeysAndOncePerRequest()
    {
        const int size = (20 * 1024 * 1024) + 7;
        var bytes = new byte[size];
        new Random(1).NextBytes(bytes);
        await File.WriteAllBytesAsync(path, bytes);
        using var service = Service();
        using var client = service.Client();
        var video = AssetInput.FromFile(path);
        await client.StartAsync(new MusicRequest("a") { Video = video, Clips = [AssetInput.FromFile(path), AssetInput.FromAsset("asset_known")] });

        var created = JsonDocument.Parse(Assert.Single(service.Requests, static asked => asked is { Method: "POST", Path: "/v1/uploads" }).Body).RootElement;
        Assert.Equal("video/mp4", created.GetProperty("contentType").GetString());
        Assert.Equal("video", created.GetProperty("kind").GetString());
        Assert.Equal(size, created.GetProperty("fileSize").GetInt64());
        Assert.Equal(3, created.GetProperty("parts").GetInt32());
        var parts = service.Requests.Where(static asked => asked.Method == "PUT").ToList();
        Assert.Equal(["/part/1", "/part/2", "/part/3"], parts.Select(static part => part.Path));
        Assert.All(parts, static part => Assert.False(part.Headers.ContainsKey("Authorization")));
        Assert.All(parts.SkipLast(1), static part => Assert.True(part.Body.Length >= 5 * 1024 * 1024));
        Assert.Equal(bytes, parts.SelectMany(static part => part.Body));
        Assert.Equal("""{"prompt":"a","video":"asset_up","clips":["asset_up","asset_known"]}""", service.Requests.Single(static asked => asked.Path.StartsWith("/v1/generate", StringComparison.Ordinal)).Text);
    }

    [Fact]
    public async Task ASmallImageGoesInOneCall()
    {
        var bytes = new byte[100_001];
        new Random(1).NextBytes(bytes);
        using var service = Service();
        using var client = service.Client();
        var asset = await client.UploadAsync(AssetInput.FromBytes(bytes, "cover \"1\".png"));
        Assert.Equal("asset_image", asset.AssetId);
        var sent = JsonDocument.Parse(Assert.Single(service.Requests).Body).RootElement;
        Assert.Equal("cover \"1\".png", sent.GetProperty("name").GetString());
        Assert.Equal(bytes, sent.GetProperty("image").GetBytesFromBase64());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AStreamIsSentFromWhereItStands(bool seeks)
    {
        using var service = Service();
        using var client = service.Client();
        using var stream = new MemoryStream([0, 0, 1, 2, 3]) { Position = 2 };
        using var oneWay = new System.IO.Compression.GZipStream(new MemoryStream(Zipped([1, 2, 3])), System.IO.Compression.CompressionMode.Decompress);
        await client.UploadAsync(AssetInput.FromStream(seeks ? stream : oneWay, "a.mp3"));
        Assert.Equal([1, 2, 3], Assert.Single(service.Requests, static asked => asked.Method == "PUT").Body);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task AnAddressIsFetchedByTheService()
    {
        using var service = Service();
        using var client = service.Client();
        Assert.Equal("asset_up", (await client.UploadAsync(AssetInput.FromUri(new Uri("https://example.com/v.mp4?token=1")))).AssetId);
        Assert.Equal("""{"url":"https://example.com/v.mp4?token=1","kind":"video"}""", service.Requests.First().Text);
    }

    [Fact]
    public async Task TheSameFileIsUploadedOnceForAnEstimateAndTheStart()
    {
        await File.WriteAllBytesAsync(path, [1, 2, 3]);
        using var service = Service();
        using var client = service.Client();
        var request = new MusicRequest("a") { Video = AssetInput.FromFile(path), Clips = [AssetInput.FromStream(new MemoryStream([1, 2]), "a.mp3")] };
        await Assert.ThrowsAnyAsync<SoniloException>(() => client.EstimateAsync(request));
        await client.StartAsync(request);
        Assert.Equal(2, service.Requests.Count(static asked => asked.Method == "PUT"));

        // Another content is another file.
        await File.WriteAllBytesAsync(path, [1, 2, 3, 4]);
        await client.StartAsync(request);
        Assert.Equal(3, service.Requests.Count(static asked => asked.Method == "PUT"));
    }

    [Fact]
    public async Task AnIdThatComesBeforeTheImportIsNotTaken()
    {
        var reads = 0;
        using var service = new Loopback(asked => asked.Method == "PUT" ? new Reply(200, [])
            : asked.Method == "POST" ? Reply.Json($$"""{"upload":{"id":"upload_1","status":"pending","entityId":"asset_early","parts":[{"number":1,"url":"http://{{asked.Headers["Host"]}}/part/1"}]} }""")
            : Reply.Json(++reads < 3 ? """{"upload":{"id":"upload_1","status":"validating","entityId":"asset_early"}}""" : """{"upload":{"id":"upload_1","status":"imported","entityId":"asset_up"}}"""));
        using var client = service.Client();
        Assert.Equal("asset_up", (await client.UploadAsync(AssetInput.FromBytes(new byte[] { 1 }, "a.mp3"))).AssetId);
    }

    [Fact]
    public async Task AnExpiredPartBeginsANewUpload()
    {
        var puts = 0;
        using var service = Service(put: () => ++puts == 1 ? new Reply(403, []) : new Reply(200, []));
        using var client = service.Client();
        Assert.Equal("asset_up", (await client.UploadAsync(AssetInput.FromBytes(new byte[] { 1, 2 }, "a.wav"))).AssetId);
        Assert.Equal(2, service.Requests.Count(static asked => asked is { Method: "POST", Path: "/v1/uploads" }));
    }

    [Fact]
    public async Task APartIsSentAgainThroughTransientFaults()
    {
        var puts = 0;
        using var service = Service(put: () => ++puts switch { 1 => Reply.Drop, 2 => new Reply(503, []), _ => new Reply(200, []) });
        using var client = service.Client();
        await client.UploadAsync(AssetInput.FromBytes(new byte[] { 1, 2 }, "a.wav"));
        Assert.All(service.Requests.Where(static asked => asked.Method == "PUT"), static asked => Assert.Equal([1, 2], asked.Body));
        Assert.Equal(3, puts);
    }

    [Fact]
    public async Task APartThatStallsSaysForHowLong()
    {
        using var service = Service(put: static () => Reply.Hang);
        using var client = service.Client(static options => (options.StallLimit, options.MaxRetries) = (TimeSpan.FromMilliseconds(200), 0));
        var exception = await Assert.ThrowsAsync<AssetTransferException>(() => client.UploadAsync(AssetInput.FromBytes(new byte[] { 1, 2 }, "a.wav")));
        Assert.Contains("Nothing moved for 00:00:00.2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUploadThatTheServiceDoesNotTakeSaysWhyAndStartsNothing()
    {
        using var service = Service(state: """{"upload":{"id":"upload_1","status":"failed","errorMessage":"not a video"}}""");
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<AssetTransferException>(() => client.StartAsync(new MusicRequest("a") { Video = AssetInput.FromBytes(new byte[] { 1 }, "a.mp4") }));
        Assert.Equal(("not a video", "upload_1"), (exception.Reason, exception.UploadId));
        Assert.Equal(0, service.Submits);
    }

    [Fact]
    public async Task AFileOfUnknownKindIsRefusedWithAdvice()
    {
        using var service = Service();
        using var client = service.Client();
        Assert.Contains("WithContentType", (await Assert.ThrowsAsync<ArgumentException>(() => client.UploadAsync(AssetInput.FromBytes(new byte[] { 1 }, "a.xyz")))).Message, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public void JsonOfAFileThatWasNotUploadedSaysWhatToDo()
    {
        var request = new MusicRequest("a") { Video = AssetInput.FromFile("some/clip.mp4") };
        var exception = Assert.Throws<InvalidOperationException>(() => request.ToJson());
        Assert.Contains("clip.mp4", exception.Message, StringComparison.Ordinal);
        Assert.Contains("UploadAsync", exception.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(request));
    }

    [Fact]
    public void AFileShowsNoContentAndNoSignature()
    {
        Assert.Equal("https://example.com/v.mp4", AssetInput.FromUri(new Uri("https://example.com/v.mp4?sig=secret")).ToString());
        Assert.Equal("a.wav (2 bytes)", AssetInput.FromBytes(new byte[] { 1, 2 }, "a.wav").ToString());
        Assert.Equal("file clip.mp4", AssetInput.FromFile("/secret/folder/clip.mp4").ToString());
        Assert.Equal("asset_x", AssetInput.FromAsset("asset_x").ToString());
    }

    [Fact]
    public void EqualFilesAreEqual()
    {
        Assert.Equal(AssetInput.FromFile("a.mp4"), AssetInput.FromFile("./a.mp4").WithDuration(TimeSpan.FromSeconds(3)));
        Assert.NotEqual(AssetInput.FromFile("a.mp4"), AssetInput.FromFile("a.mp4").WithKind("audio"));
        Assert.NotEqual(AssetInput.FromFile("a.mp4"), AssetInput.FromAsset("a.mp4"));
        Assert.Equal(AssetInput.FromAsset("a").GetHashCode(), AssetInput.FromAsset("a").GetHashCode());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(8 * 1024 * 1024, 1)]
    [InlineData((8 * 1024 * 1024) + 1, 2)]
    [InlineData(1L << 40, 10_000)]
    public void PartsAreLargeEnoughAndFewEnough(long size, long count)
    {
        Assert.Equal(count, UploadParts.CountFor(size));
        Assert.True(count == 1 || size / count >= 5 * 1024 * 1024 || count == 2);
    }

    private static byte[] Zipped(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var zip = new System.IO.Compression.GZipStream(zipped, System.IO.Compression.CompressionMode.Compress))
        {
            zip.Write(bytes);
        }

        return zipped.ToArray();
    }

    private static Loopback Service(Func<Reply>? put = null, string? state = null)
    {
        var looks = 0;
        return new Loopback(asked => asked switch
        {
            { Method: "PUT" } => put?.Invoke() ?? new Reply(200, []),
            { Path: "/v1/assets" } => Reply.Json("""{"asset":{"id":"asset_image"}}"""),
            { Path: "/v1/uploads" } => Reply.Json($$"""{"upload":{"id":"upload_1","status":"pending","jobId":"job_u","parts":[{{Parts(asked)}}]} }"""),
            { Path: "/v1/uploads/upload_1/action" } => Reply.Json("""{"upload":{"id":"upload_1","status":"validating","entityId":null}}"""),
            { Path: "/v1/uploads/upload_1" } => Reply.Json(state ?? (++looks == 1 ? """{"upload":{"id":"upload_1","status":"validating","entityId":null}}""" : """{"upload":{"id":"upload_1","status":"imported","entityId":"asset_up"}}""")),
            _ => Reply.Job("job_1", "queued"),
        });
    }

    private static string Parts(Asked asked)
    {
        var count = JsonDocument.Parse(asked.Body).RootElement.TryGetProperty("parts", out var parts) ? parts.GetInt32() : 0;
        return string.Join(',', Enumerable.Range(1, count).Reverse().Select(number => $$"""{"number":{{number}},"url":"http://{{asked.Headers["Host"]}}/part/{{number}}?sig=a%2Bb"}"""));
    }
}

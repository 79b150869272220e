namespace Sonilo.Client.Tests;

public sealed class DownloadTests : IDisposable
{
    private static readonly byte[] Tune = [.. Enumerable.Range(0, 300_000).Select(static number => (byte)number)];
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"sonilo-tests-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task ResultsAreSavedUnderModelAndAssetWithTheExtensionOfTheirType()
    {
        using var service = Service(("asset_a", "audio/mp4"), ("asset_b", "audio/wav; charset=x"), ("asset_c", "application/x-unknown"));
        using var client = service.Client();
        var result = await client.GenerateAsync(new MusicRequest("lo-fi"));
        var paths = await result.SaveAsync(folder);
        Assert.Equal(
            ["sonilo-v1-1-text-to-music-asset_a.m4a", "sonilo-v1-1-text-to-music-asset_b.wav", "sonilo-v1-1-text-to-music-asset_c.bin"],
            paths.Select(Path.GetFileName));
        Assert.Equal(3, Directory.GetFiles(folder).Length);
        Assert.Equal(Tune, await File.ReadAllBytesAsync(paths[0]));
        Assert.All(service.Requests.Where(static asked => asked.Path.StartsWith("/files/", StringComparison.Ordinal)), static asked => Assert.False(asked.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public async Task AFileOfAFewBytesIsSavedAsItWasAnnounced()
    {
        using var service = Service(new Reply(200, [1, 2, 3]), ("asset_a", "audio/wav"));
        using var client = service.Client();
        var path = Assert.Single(await (await client.GenerateAsync(new MusicRequest("lo-fi"))).SaveAsync(folder));
        Assert.EndsWith("asset_a.wav", path, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task NothingIsOverwrittenUnlessTold()
    {
        using var service = Service(("asset_a", "audio/wav"));
        using var client = service.Client();
        var result = await client.GenerateAsync(new MusicRequest("lo-fi"));
        var path = (await result.SaveAsync(folder))[0];
        await File.WriteAllTextAsync(path, "mine");
        await Assert.ThrowsAsync<IOException>(() => result.SaveAsync(folder));
        Assert.Equal("mine", await File.ReadAllTextAsync(path));
        await result.SaveAsync(folder, overwrite: true);
        Assert.Equal(Tune, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task AFileThatEndsEarlyIsNotSaved()
    {
        using var service = Service(new Reply(200, Tune[..1000]) { Announced = Tune.Length }, ("asset_a", "audio/wav"));
        using var client = service.Client(static options => options.MaxRetries = 1);
        var result = await client.GenerateAsync(new MusicRequest("lo-fi"));
        var exception = await Assert.ThrowsAsync<GenerationInterruptedException>(() => result.SaveAsync(folder));
        Assert.Equal(("job_1", "asset_a"), (exception.JobId, Assert.IsType<AssetTransferException>(exception.InnerException).AssetId));
        Assert.EndsWith(".part", Assert.Single(Directory.GetFiles(folder)), StringComparison.Ordinal);
        Assert.Equal(2, service.Requests.Count(static asked => asked.Path.StartsWith("/files/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ACutStreamEndsWithAnError()
    {
        using var service = Service(new Reply(200, Tune[..1000]) { Announced = Tune.Length }, ("asset_a", "audio/wav"));
        using var client = service.Client();
        using var stream = await (await client.GenerateAsync(new MusicRequest("lo-fi"))).OpenReadAsync();
        Assert.Equal("job_1", (await Assert.ThrowsAsync<GenerationInterruptedException>(() => stream.CopyToAsync(Stream.Null))).JobId);
    }

    [Fact]
    public async Task AShortBodyFromMemoryIsNoticedToo()
    {
        using var http = new HttpClient(new InMemory(request => new HttpResponseMessage
        {
            Content = request.RequestUri!.AbsolutePath == "/f"
                ? new ByteArrayContent([1, 2, 3]) { Headers = { ContentLength = 4 } }
                : new StringContent("""{"asset":{"id":"asset_a","url":"https://cdn.example.com/f"} }"""),
        }));
        using var client = new SoniloClient(new SoniloClientOptions { ApiKey = "a", ApiSecret = "b", MaxRetries = 0 }, http);
        var asset = await client.GetAssetAsync("asset_a");
        await Assert.ThrowsAsync<AssetTransferException>(() => asset.SaveAsync(Path.Combine(folder, "x.wav")));
    }

    [Fact]
    public async Task AnExpiredAddressIsAskedForAgain()
    {
        var expired = true;
        using var service = new Loopback(asked => asked.Path switch
        {
            "/files/old" => new Reply(403, []),
            "/files/new" => new Reply(200, Tune),
            _ => Asset(asked, expired ? "old" : "new"),
        });
        using var client = service.Client();
        var asset = await client.GetAssetAsync("asset_a");
        expired = false;
        var path = Path.Combine(folder, "tune.wav");
        await asset.SaveAsync(path);
        Assert.Equal(Tune, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task AnAddressThatStaysExpiredIsAnError()
    {
        using var service = new Loopback(asked => asked.Path.StartsWith("/files/", StringComparison.Ordinal) ? new Reply(403, []) : Asset(asked, "old"));
        using var client = service.Client();
        var asset = await client.GetAssetAsync("asset_a");
        Assert.Equal(403, (await Assert.ThrowsAsync<AssetTransferException>(() => asset.OpenReadAsync())).StatusCode);
        Assert.Equal(2, service.Requests.Count(static asked => asked.Path == "/files/old"));
    }

    [Fact]
    public async Task CancellingADownloadLeavesNothingBehindAndCarriesTheJob()
    {
        using var service = Service(Reply.Hang, ("asset_a", "audio/wav"));
        using var client = service.Client();
        var result = await client.GenerateAsync(new MusicRequest("lo-fi"));
        using var cancellation = new CancellationTokenSource(200);
        var exception = await Assert.ThrowsAsync<GenerationCanceledException>(() => result.SaveAsync(folder, false, cancellation.Token));
        Assert.Equal("job_1", exception.JobId);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task ADownloadThatStallsEnds()
    {
        using var service = Service(Reply.Hang, ("asset_a", "audio/wav"));
        using var client = service.Client(static options => (options.StallLimit, options.MaxRetries) = (TimeSpan.FromMilliseconds(200), 0));
        var result = await client.GenerateAsync(new MusicRequest("lo-fi"));
        var cause = Assert.IsType<AssetTransferException>((await Assert.ThrowsAsync<GenerationInterruptedException>(() => result.SaveAsync(folder))).InnerException);
        Assert.Contains("no answer came for 00:00:00.2", cause.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("..", "asset")]
    [InlineData("C:\\x\\y", "C--x-y")]
    [InlineData("con", "_con")]
    [InlineData("NUL.txt", "_NUL.txt")]
    [InlineData("a\0b\nc", "a-b-c")]
    [InlineData("", "asset")]
    [InlineData("asset_ä", "asset_")]
    public void ANameFromTheServiceStaysAName(string name, string safe) => Assert.Equal(safe, FileName.Clean(name));

    [Fact]
    public async Task ANameFromTheServiceCannotLeaveTheFolder()
    {
        using var service = Service(("../../../evil", "audio/wav"), ("..\\..\\..\\evil", "audio/wav"));
        using var client = service.Client();
        var paths = await (await client.GenerateAsync(new MusicRequest("lo-fi"))).SaveAsync(folder);
        Assert.All(paths, path => Assert.Equal(folder, Path.GetDirectoryName(path)));
        Assert.Equal(2, Directory.GetFiles(folder).Length);
    }

    [Theory]
    [InlineData("https://cdn.example.com/a%2Fb%41?Signature=%7E%2b~&x=a%20b", true)]
    [InlineData("http://127.0.0.1:1/a", true)]
    [InlineData("http://cdn.example.com/a", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("nonsense", false)]
    public void ASignedAddressIsUsedExactlyAsItCameOrNotAtAll(string text, bool used) =>
        Assert.Equal(used ? text : null, SignedAddress.Parse(text)?.AbsoluteUri);

    private static Reply Asset(Asked asked, string file) =>
        Reply.Json($$"""{"asset":{"id":"asset_a","mimeType":"audio/wav","url":"http://{{asked.Headers["Host"]}}/files/{{file}}"} }""");

    private static Loopback Service(params (string Id, string Type)[] assets) => Service(new Reply(200, Tune), assets);

    private static Loopback Service(Reply file, params (string Id, string Type)[] assets) => new(asked =>
    {
        string One((string Id, string Type) asset) => $$"""{"id":{{System.Text.Json.JsonSerializer.Serialize(asset.Id)}},"mimeType":"{{asset.Type}}","url":"http://{{asked.Headers["Host"]}}/files/x?sig=1"}""";
        return asked.Path.StartsWith("/files/", StringComparison.Ordinal) ? file
            : asked.Path == "/v1/assets/get-bulk" ? Reply.Json($$"""{"assets":[{{string.Join(',', assets.Select(One))}}]}""")
            : asked.Path.StartsWith("/v1/assets/", StringComparison.Ordinal) ? Reply.Json($$"""{"asset":{{One(assets[0])}} }""")
            : asked.Method == "POST" ? Reply.Job("job_1", "queued")
            : Reply.Job("job_1", "success", 1, $"\"assetIds\":{System.Text.Json.JsonSerializer.Serialize(assets.Select(static asset => asset.Id))}");
    });
}

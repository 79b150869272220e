namespace Sonilo.Client.Tests;

/// <summary>A file that changes is never the one that was uploaded, whenever it changes, and a file that cannot be read is named.</summary>
public sealed class ChangedUploadTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sonilo-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task AFileThatChangesWhileTheServiceImportsItIsUploadedAgain()
    {
        var path = Path.Combine(folder, "clip.mp4");
        await File.WriteAllBytesAsync(path, [1, 2, 3]);
        var input = AssetInput.FromFile(path);
        using var service = Service(asked => Change(asked.Path == "/v1/uploads/up_1" && asked.Method == "GET", path));
        using var client = service.Client();
        await client.UploadAsync(input);
        await client.UploadAsync(input);
        Assert.Equal([3, 4], service.Requests.Where(static asked => asked.Method == "PUT").Select(static asked => asked.Body.Length));
    }

    [Fact]
    public async Task AnImageThatChangesWhileItIsSentIsRefused()
    {
        var path = Path.Combine(folder, "cover.png");
        await File.WriteAllBytesAsync(path, [0x89, .. "PNG"u8, 1, 2, 3]);
        var input = AssetInput.FromFile(path);
        using var service = Service(asked => Change(asked.Path == "/v1/assets", path));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<AssetTransferException>(() => client.UploadAsync(input));
        Assert.Contains("changed while it was uploaded", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsGoneIsNamedAndNotTriedAgain()
    {
        var path = Path.Combine(folder, "clip.mp4");
        await File.WriteAllBytesAsync(path, [1, 2, 3]);
        using var service = Service(asked =>
        {
            if (asked.Path == "/v1/uploads")
            {
                File.Delete(path);
            }
        });
        using var client = service.Client(static options => (options.MaxRetries, options.TimeProvider) = (5, new NoWaiting()));
        var exception = await Assert.ThrowsAsync<AssetTransferException>(() => client.UploadAsync(AssetInput.FromFile(path)));
        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatBecomesShorterIsNamedAndNotTriedAgain()
    {
        var path = Path.Combine(folder, "clip.mp4");
        await File.WriteAllBytesAsync(path, new byte[300_000]);
        using var service = Service(asked =>
        {
            if (asked.Path == "/v1/uploads")
            {
                File.WriteAllBytes(path, [1]);
            }
        });
        using var client = service.Client(static options => (options.MaxRetries, options.TimeProvider) = (5, new NoWaiting()));
        var exception = await Assert.ThrowsAsync<AssetTransferException>(() => client.UploadAsync(AssetInput.FromFile(path)));
        Assert.Contains("shorter", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnImageThatBecomesShorterIsNamed()
    {
        var path = Path.Combine(folder, "cover.png");
        await File.WriteAllBytesAsync(path, [0x89, .. "PNG"u8, .. new byte[300_000]]);
        using var http = new HttpClient(new Shortening(path));
        using var client = new SoniloClient(new SoniloClientOptions { ApiKey = "a", ApiSecret = "b" }, http);
        var exception = await Assert.ThrowsAsync<AssetTransferException>(() => client.UploadAsync(AssetInput.FromFile(path)));
        Assert.Contains("cover.png could not be uploaded. It became shorter", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatAKilledProcessWasAboutToUploadGoesAfterAWeek()
    {
        var old = Path.Combine(Path.GetTempPath(), $".sonilo-upload-{Guid.NewGuid():N}.part");
        var recent = Path.Combine(Path.GetTempPath(), $".sonilo-upload-{Guid.NewGuid():N}.part");
        await File.WriteAllTextAsync(old, "old");
        await File.WriteAllTextAsync(recent, "recent");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-8));
        using var service = Service(static _ => { });
        using var client = service.Client();
        await client.UploadAsync(AssetInput.FromStream(new OneWay(null), "a.mp3"));
        Assert.Equal((false, true), (File.Exists(old), File.Exists(recent)));
        File.Delete(recent);
    }

    [Fact]
    public async Task AStreamThatFailsIsSaidBeforeAnythingIsSent()
    {
        using var service = Service(static _ => { });
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<AssetTransferException>(() => client.UploadAsync(AssetInput.FromStream(new OneWay(new IOException("The pipe is broken.")), "a.mp3")));
        Assert.Contains("The pipe is broken.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("a.mp3", exception.Message, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }

    private static void Change(bool now, string path)
    {
        if (now)
        {
            using var file = File.Open(path, FileMode.Append);
            file.WriteByte(4);
        }
    }

    private static Loopback Service(Action<Asked> sees) => new(asked =>
    {
        sees(asked);
        return asked switch
        {
            { Method: "PUT" } => new Reply(200, []),
            { Path: "/v1/assets" } => Reply.Json("""{"asset":{"id":"asset_up"}}"""),
            { Method: "POST", Path: "/v1/uploads" } => Reply.Json($$"""{"upload":{"id":"up_1","parts":[{"number":1,"url":"http://{{asked.Headers["Host"]}}/part/1"}]} }"""),
            _ => Reply.Json("""{"upload":{"id":"up_1","status":"imported","entityId":"asset_up"}}"""),
        };
    });

    /// <summary>A network on which a file is cut before it is sent.</summary>
    private sealed class Shortening(string path) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await File.WriteAllBytesAsync(path, [1], cancellationToken);
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            throw new InvalidOperationException("It was sent.");
        }
    }

    /// <summary>A clock on which a pause is a failure: what is wrong on this machine is wrong a moment later too.</summary>
    private sealed class NoWaiting : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            dueTime < TimeSpan.FromSeconds(20) && dueTime > TimeSpan.Zero ? throw new InvalidOperationException("It was tried again.") : base.CreateTimer(callback, state, dueTime, period);
    }

    /// <summary>Three bytes that can be read once, or none.</summary>
    private sealed class OneWay(IOException? fault) : MemoryStream([1, 2, 3])
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            fault is null ? base.ReadAsync(buffer, cancellationToken) : throw fault;
    }
}

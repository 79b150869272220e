using System.Net;

namespace Sonilo.Client.Tests;

/// <summary>What an upload reads, and when: never more at once than it is about to send, and never what changes under it.</summary>
public sealed class UploadedBytesTests : IDisposable
{
    private const long Large = (100L * 1024 * 1024) + 1;
    private const int MostAhead = 64 * 1024;
    private readonly string path = Path.Combine(Path.GetTempPath(), $"sonilo-tests-{Guid.NewGuid():N}.mp4");

    public void Dispose() => File.Delete(path);

    [Theory]
    [InlineData("a.mp4", "PUT")]
    [InlineData("a.png", "PUT")]
    public async Task NoMoreIsReadThanIsAboutToBeSent(string name, string method)
    {
        using var source = new Endless(Large);
        using var store = new Store(source);
        using var http = new HttpClient(store);
        using var client = new SoniloClient(new SoniloClientOptions { ApiKey = "a", ApiSecret = "b" }, http);
        Assert.Equal("asset_up", (await client.UploadAsync(AssetInput.FromStream(source, name))).AssetId);
        Assert.Equal(Large, store.Received[method]);
        Assert.InRange(store.FurthestAhead, 0, MostAhead);
    }

    [Theory]
    [InlineData("longer")]
    [InlineData("shorter")]
    [InlineData("other")]
    [InlineData("gone")]
    public async Task AFileThatChangesMeanwhileStartsNothing(string change)
    {
        await File.WriteAllBytesAsync(path, new byte[200_000]);
        using var service = new Loopback(asked =>
        {
            if (asked is { Method: "POST", Path: "/v1/uploads" })
            {
                Change(change);
                return Reply.Json($$"""{"upload":{"id":"upload_1","status":"pending","parts":[{"number":1,"url":"http://{{asked.Headers["Host"]}}/part"}]} }""");
            }

            return asked.Method == "PUT" ? new Reply(200, []) : Reply.Json("""{"upload":{"id":"upload_1","status":"imported","entityId":"asset_up"}}""");
        });
        using var client = service.Client(static options => options.MaxRetries = 0);
        await Assert.ThrowsAnyAsync<Exception>(() => client.StartAsync(new MusicRequest("a") { Video = AssetInput.FromFile(path) }));
        Assert.Equal(0, service.Submits);
        Assert.DoesNotContain(service.Requests, static asked => asked.Path.EndsWith("/action", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NothingIsSentOfAnEmptyOrMissingFile()
    {
        using var service = new Loopback(static _ => Reply.Drop);
        using var client = service.Client();
        await Assert.ThrowsAsync<FileNotFoundException>(() => client.StartAsync(new MusicRequest("a") { Video = AssetInput.FromFile(path) }));
        await File.WriteAllBytesAsync(path, []);
        Assert.Contains("empty", (await Assert.ThrowsAsync<ArgumentException>(() => client.StartAsync(new MusicRequest("a") { Video = AssetInput.FromFile(path) }))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => client.UploadAsync(AssetInput.FromStream(new MemoryStream([1, 2]) { Position = 2 }, "a.mp3")));
        Assert.Empty(service.Requests);
    }

    private void Change(string change)
    {
        switch (change)
        {
            case "longer":
                File.AppendAllText(path, "more");
                break;
            case "shorter":
                File.WriteAllBytes(path, new byte[1000]);
                break;
            case "other":
                File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddSeconds(5));
                break;
            default:
                File.Delete(path);
                break;
        }
    }

    /// <summary>Takes bodies as the network does, bit by bit, and watches how far the source is ahead of them.</summary>
    private sealed class Store(Endless source) : HttpMessageHandler
    {
        public Dictionary<string, long> Received { get; } = [];

        public long FurthestAhead { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.AbsolutePath;
            if (request.Method == HttpMethod.Put)
            {
                Received.TryAdd("PUT", 0);
                await request.Content!.CopyToAsync(new Counter(this), cancellationToken);
            }

            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new StringContent(path.EndsWith("/uploads", StringComparison.Ordinal)
                    ? $$"""{"upload":{"id":"upload_1","status":"pending","parts":[{{string.Join(',', Enumerable.Range(1, 13).Select(static number => $$"""{"number":{{number}},"url":"https://store.example.com/{{number}}"}"""))}}]} }"""
                    : """{"upload":{"id":"upload_1","status":"imported","entityId":"asset_up"}}"""),
            };
        }

        private sealed class Counter(Store store) : MemoryStream
        {
            public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
            {
                store.FurthestAhead = Math.Max(store.FurthestAhead, store.Source.Position - store.Received["PUT"]);
                store.Received["PUT"] += buffer.Length;
                return default;
            }

            public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
                WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
        }

        private Endless Source { get; } = source;
    }

    /// <summary>Zeros that take no memory.</summary>
    private sealed class Endless(long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            Position += read;
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

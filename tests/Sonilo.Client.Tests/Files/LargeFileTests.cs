using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Sonilo.Client.Tests;

/// <summary>What a file costs in memory does not grow with it: 256 MB up and down make less than a tenth of that, garbage included.</summary>
[Collection(nameof(Alone))]
public sealed class LargeFileTests : IDisposable
{
    private const long Size = 256L << 20;
    private readonly string folder = Directory.CreateTempSubdirectory("sonilo-large-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task MemoryIsFlat()
    {
        var path = Path.Combine(folder, "large.mp4");
        await using (var file = File.Create(path))
        {
            file.SetLength(Size);
        }

        var received = 0L;
        using var client = new SoniloClient(
            new() { BaseAddress = new Uri("https://api.example.com/v1"), ApiKey = "key-of-test", ApiSecret = "secret-of-test", PollInterval = TimeSpan.FromMilliseconds(10) },
            new HttpClient(new Service(bytes => Interlocked.Add(ref received, bytes))));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await client.UploadAsync(AssetInput.FromFile(path));
        var back = Path.Combine(folder, "back.mp4");
        await (await client.GetAssetAsync("asset_large")).SaveAsync(back);
        Assert.Equal((Size, Size), (received, new FileInfo(back).Length));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 1, Size / 10);
    }

    /// <summary>Tests that look at the whole process.</summary>
    [CollectionDefinition(nameof(Alone), DisableParallelization = true)]
    public class Alone;

    private sealed class Service(Action<int> receives) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var counted = new CountedStream(request.Method == HttpMethod.Put ? receives : static _ => { });
            await (request.Content?.CopyToAsync(counted, cancellationToken) ?? Task.CompletedTask);
            var path = request.RequestUri!.AbsolutePath;
            var parts = string.Join(',', Enumerable.Range(1, 32).Select(static number => $$"""{"number":{{number}},"url":"https://files.example.com/part/{{number}}"}"""));
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = path == "/files/large" ? File() : new StringContent(
                    path switch
                    {
                        "/v1/uploads" => $$"""{"upload":{"id":"up_1","parts":[{{parts}}]} }""",
                        "/v1/uploads/up_1" => """{"upload":{"id":"up_1","status":"imported","entityId":"asset_large"}}""",
                        _ => $$"""{"asset":{"id":"asset_large","mimeType":"video/mp4","url":"https://files.example.com/files/large","properties":{"size":{{Size}} } } }""",
                    },
                    Encoding.UTF8, "application/json"),
            };
        }

        private static StreamContent File() => new(new CountedStream(static _ => { })) { Headers = { ContentLength = Size, ContentType = new MediaTypeHeaderValue("video/mp4") } };
    }

    /// <summary>Counts what it is given and keeps nothing; gives zeros, as many as the file has.</summary>
    private sealed class CountedStream(Action<int> count) : Stream
    {
        private long left = Size;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int length) => Read(buffer.AsSpan(offset, length));

        public override int Read(Span<byte> buffer)
        {
            var given = (int)Math.Min(left, buffer.Length);
            buffer[..given].Clear();
            left -= given;
            return given;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override void Write(byte[] buffer, int offset, int length) => count(length);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            count(buffer.Length);
            return default;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}

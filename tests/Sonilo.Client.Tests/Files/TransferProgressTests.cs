namespace Sonilo.Client.Tests;

/// <summary>A transfer that lasts is seen to go on, and one that does not go on ends.</summary>
public class TransferProgressTests
{
    private const int Size = 5_000_000;

    [Fact]
    public async Task AnUploadIsFollowedWithinItsParts()
    {
        using var service = Service(failedParts: 0);
        using var client = service.Client();
        var seen = new Seen();
        await client.UploadAsync(AssetInput.FromBytes(new byte[Size], "a.mp4"), null, seen);
        Assert.Single(service.Requests, static asked => asked.Method == "PUT");
        Assert.InRange(seen.All.Count, 10, 1000);
        Assert.Equal(seen.All.Order(), seen.All);
        Assert.Equal(Size, seen.All[^1]);
    }

    [Fact]
    public async Task APartThatIsSentAgainIsNotAStepBack()
    {
        using var service = Service(failedParts: 1);
        using var client = service.Client();
        var seen = new Seen();
        await client.UploadAsync(AssetInput.FromBytes(new byte[Size], "a.mp4"), null, seen);
        Assert.Equal(2, service.Requests.Count(static asked => asked.Method == "PUT"));
        Assert.Equal(seen.All.Distinct().Order(), seen.All);
    }

    [Fact]
    public async Task ASmallImageIsDoneAtOnce()
    {
        using var service = new Loopback(static _ => Reply.Json("""{"asset":{"id":"asset_image"}}"""));
        using var client = service.Client();
        var seen = new Seen();
        await client.UploadAsync(AssetInput.FromBytes(new byte[1000], "a.png"), null, seen);
        Assert.Equal([1000], seen.All);
    }

    [Fact]
    public async Task AStreamThatGivesNothingMoreEndsTheUploadAndNothingIsSent()
    {
        using var service = Service(failedParts: 0);
        using var client = service.Client(static options => options.StallLimit = TimeSpan.FromMilliseconds(100));
        using var stream = new Stuck();
        var exception = await Assert.ThrowsAsync<AssetTransferException>(() => client.UploadAsync(AssetInput.FromStream(stream, "a.mp4")));
        Assert.Contains("gave no byte for 00:00:00.1", exception.Message, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
        Assert.False(exception.MayHaveStarted);
    }

    private static Loopback Service(int failedParts) => new(asked => asked switch
    {
        { Method: "PUT" } => new Reply(Interlocked.Decrement(ref failedParts) >= 0 ? 503 : 200, []),
        { Method: "POST", Path: "/v1/uploads" } => Reply.Json($$"""{"upload":{"id":"up_1","parts":[{"number":1,"url":"http://{{asked.Headers["Host"]}}/part/1"}]} }"""),
        _ => Reply.Json("""{"upload":{"id":"up_1","status":"imported","entityId":"asset_up"}}"""),
    });

    private sealed class Seen : IProgress<TransferProgress>
    {
        public List<long> All { get; } = [];

        public void Report(TransferProgress value)
        {
            Assert.Equal((value.Name, true), (value.Name, value.Bytes <= value.Total));
            All.Add(value.Bytes);
        }
    }

    /// <summary>A connection that has died after its first bytes, and does not listen when it is told to stop.</summary>
    private sealed class Stuck : Stream
    {
        private bool hasGiven;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (hasGiven)
            {
                return new(new TaskCompletionSource<int>().Task);
            }

            hasGiven = true;
            return new(Math.Min(1000, buffer.Length));
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

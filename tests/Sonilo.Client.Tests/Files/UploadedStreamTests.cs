namespace Sonilo.Client.Tests;

/// <summary>A stream is uploaded whole or not at all, also when it is tried again: never the rest that an earlier attempt has left.</summary>
public sealed class UploadedStreamTests
{
    private int puts;
    private int failing;

    [Fact]
    public async Task AnAttemptAfterAFailureSendsTheWholeStream()
    {
        using var service = Service();
        using var client = service.Client(static options => options.MaxRetries = 0);
        using var stream = new MemoryStream([0, 0, 1, 2, 3]) { Position = 2 };
        var input = AssetInput.FromStream(stream, "a.mp3");
        failing = 1;
        await Assert.ThrowsAsync<AssetTransferException>(() => client.UploadAsync(input));
        await client.UploadAsync(input);
        Assert.All(service.Requests.Where(static asked => asked.Method == "PUT"), static asked => Assert.Equal([1, 2, 3], asked.Body));
        Assert.Equal((2, 2), (puts, stream.Position));
    }

    [Fact]
    public async Task TwoClientsEachSendTheWholeStream()
    {
        using var service = Service();
        using var stream = new MemoryStream([1, 2, 3]);
        var input = AssetInput.FromStream(stream, "a.mp3");
        for (var i = 0; i < 2; i++)
        {
            using var client = service.Client();
            await client.UploadAsync(input);
        }

        Assert.All(service.Requests.Where(static asked => asked.Method == "PUT"), static asked => Assert.Equal([1, 2, 3], asked.Body));
        Assert.Equal(2, puts);
    }

    [Fact]
    public async Task TheRestOfAStreamThatCannotSeekIsNotTakenForTheFile()
    {
        using var service = Service();
        using var client = service.Client(static options => options.MaxRetries = 0);
        using var stream = new FailingOnce();
        var input = AssetInput.FromStream(stream, "a.mp3");
        await Assert.ThrowsAsync<AssetTransferException>(() => client.UploadAsync(input));
        var exception = await Assert.ThrowsAsync<AssetTransferException>(() => client.UploadAsync(input));
        Assert.Contains("open it again", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, puts);
    }

    private Loopback Service() => new(asked =>
    {
        if (asked.Method == "PUT")
        {
            return new Reply(++puts <= failing ? 500 : 200, []);
        }

        return asked is { Method: "POST", Path: "/v1/uploads" }
            ? Reply.Json($$"""{"upload":{"id":"up_1","parts":[{"number":1,"url":"http://{{asked.Headers["Host"]}}/part/1"}]} }""")
            : Reply.Json("""{"upload":{"id":"up_1","status":"imported","entityId":"asset_up"}}""");
    });

    /// <summary>A connection that gives two bytes, fails, and then gives the others.</summary>
    private sealed class FailingOnce : MemoryStream
    {
        private int reads;

        public FailingOnce() : base([1, 2, 3, 4, 5])
        {
        }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ++reads == 2 ? throw new IOException("The connection is lost.") : base.ReadAsync(buffer[..Math.Min(2, buffer.Length)], cancellationToken);
    }
}

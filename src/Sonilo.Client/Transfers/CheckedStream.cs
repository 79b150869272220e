namespace Sonilo;

/// <summary>What comes from the network, with its length checked against what was announced, and a limit to how long it may stall.</summary>
internal sealed class CheckedStream(
    Stream inner, HttpResponseMessage response, GenerationAsset asset, long begin, TimeSpan stallLimit, TimeProvider time) : Stream
{
    // Where nothing is announced, what the asset says of itself: it was asked for as it was made.
    private readonly long? announced = response.Content.Headers.ContentRange?.Length - begin ?? response.Content.Headers.ContentLength ?? (asset.Size > begin ? asset.Size - begin : null);
    private readonly StallTimer stall = new(stallLimit, time);
    private long received;

    /// <summary>The job that the file is a result of, for the failures that callers see.</summary>
    public string? JobId { get; set; }

    /// <summary>Whether that job costs money.</summary>
    public bool CostsMoney { get; set; }

    /// <summary>The byte of the file that the stream begins with.</summary>
    public long Begin => begin;

    /// <summary>How long the whole file is; <see langword="null"/> if unknown.</summary>
    public long? Total => begin + announced;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => announced ?? throw new NotSupportedException("The length was not announced.");

    public override long Position
    {
        get => received;
        set => throw new NotSupportedException();
    }

    // The same limit and the same failures as elsewhere.
    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

#if NET
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var wanted = buffer.Length;
        try
        {
            var read = await inner.ReadAsync(buffer, stall.Begin(cancellationToken)).ConfigureAwait(false);
#else
    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        var wanted = count;
        try
        {
            var read = await inner.ReadAsync(buffer, offset, count, stall.Begin(cancellationToken)).ConfigureAwait(false);
#endif
            stall.End();
            return Count(read, wanted);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Fault($"No byte of asset {asset.Id} came for {stallLimit}.", exception);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw Short(exception);
        }
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            response.Dispose();
            stall.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read, int wanted)
    {
        received += read;
        return read > 0 || wanted == 0 || IsWhole ? read : throw Short(null);
    }

    // An empty answer announces what it keeps, and is no file.
    private bool IsWhole => announced is null || received == announced ? begin + received > 0 || asset.Size == 0 : false;

    private SoniloException Short(Exception? cause) =>
        Fault(begin + received == 0 && announced is null or 0 ? $"Asset {asset.Id} came without a byte."
            : $"Asset {asset.Id} ended after {begin + received} bytes{(announced is { } all ? $" of {begin + all}" : "")}.", cause);

    private SoniloException Fault(string message, Exception? cause)
    {
        var fault = new AssetTransferException(message, cause) { AssetId = asset.Id };
        return JobId is null ? fault : JobFault.Of(fault, JobId, CostsMoney);
    }
}

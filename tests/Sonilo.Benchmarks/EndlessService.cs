using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace Sonilo.Benchmarks;

/// <summary>A service that reads what it gets and forgets it, and sends as many zeros as it is asked for.</summary>
internal sealed class EndlessService : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly byte[] zeros = new byte[1 << 16];
    private readonly long size;
    private long received;

    public EndlessService(long size)
    {
        this.size = size;
        using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/v1");
        }

        listener.Prefixes.Add($"http://127.0.0.1:{Address.Port}/");
        listener.Start();
        _ = ServeAsync();
    }

    public Uri Address { get; }

    public long Received => received;

    public void Dispose() => ((IDisposable)listener).Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var call = await listener.GetContextAsync().ConfigureAwait(false);
                _ = Task.Run(() => AnswerAsync(call));
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    private async Task AnswerAsync(HttpListenerContext call)
    {
        var block = ArrayPool<byte>.Shared.Rent(1 << 16);
        var root = Address.GetLeftPart(UriPartial.Authority);
        var body = await DrainAsync(call.Request, block).ConfigureAwait(false);
        ArrayPool<byte>.Shared.Return(block);
        if (call.Request.Url!.AbsolutePath == "/files/large")
        {
            call.Response.ContentLength64 = size;
            for (var left = size; left > 0; left -= zeros.Length)
            {
                await call.Response.OutputStream.WriteAsync(zeros.AsMemory(0, (int)Math.Min(left, zeros.Length))).ConfigureAwait(false);
            }

            call.Response.Close();
            return;
        }

        var json = call.Request.Url.AbsolutePath switch
        {
            "/v1/uploads" => $$"""{"upload":{"id":"upload_1","status":"pending","parts":[{{string.Join(',', Enumerable.Range(1, Math.Max(1, body)).Select(number => $$"""{"number":{{number}},"url":"{{root}}/part/{{number}}"}"""))}}]} }""",
            "/v1/uploads/upload_1" => """{"upload":{"id":"upload_1","status":"imported","entityId":"asset_large"}}""",
            "/v1/assets/asset_large" => $$"""{"asset":{"id":"asset_large","mimeType":"video/mp4","url":"{{root}}/files/large","properties":{"size":{{size}} } } }""",
            _ => "{}",
        };
        await call.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(json)).ConfigureAwait(false);
        call.Response.Close();
    }

    /// <summary>How many parts an upload is to have, where it says so.</summary>
    private async Task<int> DrainAsync(HttpListenerRequest request, byte[] block)
    {
        var head = "";
        while (await request.InputStream.ReadAsync(block).ConfigureAwait(false) is > 0 and var read)
        {
            Interlocked.Add(ref received, request.HttpMethod == "PUT" ? read : 0);
            head = head.Length == 0 && request.HttpMethod == "POST" ? Encoding.UTF8.GetString(block, 0, read) : head;
        }

        var at = head.IndexOf("\"parts\":", StringComparison.Ordinal);
        return at < 0 ? 0 : int.Parse(head.AsSpan(at + 8).TrimStart()[..head.AsSpan(at + 8).IndexOfAnyExcept("0123456789".AsSpan())], CultureInfo.InvariantCulture);
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Sonilo.Benchmarks;

/// <summary>A file of 2 GB up and down through the client, against a service that keeps no byte: what the client's process needs for it.</summary>
internal static class LargeFiles
{
    public static async Task<bool> RunAsync(long size)
    {
        using var service = new Endless(size);
        using var client = new SoniloClient(new() { BaseAddress = service.Address, ApiKey = "key-of-test", ApiSecret = "secret-of-test", PollInterval = TimeSpan.FromMilliseconds(50) });
        var folder = Directory.CreateTempSubdirectory("sonilo-large-").FullName;
        var path = Path.Combine(folder, "large.mp4");
        using (var file = File.Create(path))
        {
            file.SetLength(size);
        }

        // Warm, so that what is measured is what a transfer needs.
        await client.UploadAsync(AssetInput.FromBytes(new byte[1000], "small.mp4")).ConfigureAwait(false);
        using var peak = new Peak();
        var clock = Stopwatch.StartNew();
        await client.UploadAsync(AssetInput.FromFile(path)).ConfigureAwait(false);
        var (up, upTime) = (peak.Take(), clock.Elapsed);
        clock.Restart();
        await (await client.GetAssetAsync("asset_large").ConfigureAwait(false)).SaveAsync(Path.Combine(folder, "back.mp4")).ConfigureAwait(false);
        var (down, downTime) = (peak.Take(), clock.Elapsed);
        var right = service.Received >= size && new FileInfo(Path.Combine(folder, "back.mp4")).Length == size;
        Directory.Delete(folder, recursive: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size >> 20} MiB up in {upTime.TotalSeconds:F1} s, {up >> 20} MiB in use at most; down in {downTime.TotalSeconds:F1} s, {down >> 20} MiB in use at most; {(right ? "every byte arrived" : "bytes are missing")}."));
        return right && Math.Max(up, down) < 100L << 20;
    }

    /// <summary>The most memory that the process had in use, service and all.</summary>
    private sealed class Peak : IDisposable
    {
        private readonly Timer timer;
        private long most;

        public Peak() => timer = new Timer(_ => Note(), null, 0, 20);

        public long Take()
        {
            Note();
            return Interlocked.Exchange(ref most, 0);
        }

        public void Dispose() => timer.Dispose();

        private void Note()
        {
            using var process = Process.GetCurrentProcess();
            most = Math.Max(most, process.WorkingSet64);
        }
    }

    /// <summary>A service that reads what it gets and forgets it, and sends as many zeros as it is asked for.</summary>
    private sealed class Endless : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly byte[] zeros = new byte[1 << 16];
        private readonly long size;
        private long received;

        public Endless(long size)
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
            var block = new byte[1 << 16];
            var root = Address.GetLeftPart(UriPartial.Authority);
            var body = await DrainAsync(call.Request, block).ConfigureAwait(false);
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
            await call.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(json)).ConfigureAwait(false);
            call.Response.Close();
        }

        /// <summary>How many parts an upload is to have, where it says so.</summary>
        private async Task<int> DrainAsync(HttpListenerRequest request, byte[] block)
        {
            var head = "";
            while (await request.InputStream.ReadAsync(block).ConfigureAwait(false) is > 0 and var read)
            {
                Interlocked.Add(ref received, request.HttpMethod == "PUT" ? read : 0);
                head = head.Length == 0 && request.HttpMethod == "POST" ? System.Text.Encoding.UTF8.GetString(block, 0, read) : head;
            }

            var at = head.IndexOf("\"parts\":", StringComparison.Ordinal);
            return at < 0 ? 0 : int.Parse(head.AsSpan(at + 8).TrimStart()[..head.AsSpan(at + 8).IndexOfAnyExcept("0123456789".AsSpan())], CultureInfo.InvariantCulture);
        }
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sonilo.Client.Tests;

/// <summary>A service on a real socket of this machine that does what a test says, down to dropping connections.</summary>
internal sealed class Loopback : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Func<Asked, Reply> answer;

    public Loopback(Func<Asked, Reply> answer)
    {
        this.answer = answer;
        listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1");

    public ConcurrentQueue<Asked> Requests { get; } = new();

    public int Submits => Requests.Count(static asked => asked is { Method: "POST" } && asked.Path.StartsWith("/v1/generate/", StringComparison.Ordinal));

    public SoniloClientOptions Options() => new()
    {
        ApiKey = "key-of-test",
        ApiSecret = "secret-of-test",
        BaseAddress = Address,
        PollInterval = TimeSpan.FromMilliseconds(10),
        MaxPollInterval = TimeSpan.FromMilliseconds(40),
        MaxRetries = 2,
    };

    public SoniloClient Client(Action<SoniloClientOptions>? configure = null)
    {
        var options = Options();
        configure?.Invoke(options);
        return new SoniloClient(options);
    }

    public void Dispose()
    {
        closing.Cancel();
        listener.Stop();
        listener.Dispose();
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(closing.Token);
                _ = Task.Run(() => ServeAsync(client));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (await Asked.ReadAsync(stream, closing.Token) is { } asked)
                {
                    Requests.Enqueue(asked);
                    var reply = answer(asked);
                    if (reply.Hangs)
                    {
                        await Task.Delay(Timeout.Infinite, closing.Token);
                    }

                    if (reply.Drops)
                    {
                        client.Client.LingerState = new LingerOption(true, 0);
                        return;
                    }

                    if (reply.Closes)
                    {
                        return;
                    }

                    var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {reply.Status} Reason\r\n");
                    foreach (var (name, value) in reply.Headers)
                    {
                        head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
                    }

                    head.Append(CultureInfo.InvariantCulture, $"Content-Length: {reply.Announced ?? reply.Body.Length}\r\n\r\n");
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(head.ToString()), closing.Token);
                    await stream.WriteAsync(reply.Body, closing.Token);
                    if (reply.Stalls)
                    {
                        await Task.Delay(Timeout.Infinite, closing.Token);
                    }

                    if (reply.Announced is not null)
                    {
                        return;
                    }
                }
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
            }
        }
    }
}

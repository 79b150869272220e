using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sonilo.Cli.Tests;

/// <summary>A web server on loopback that answers with exactly the bytes that a test says, at its pace.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Func<string, PageReply, Task> answer;
    private readonly Task serving;

    /// <summary>Starts it; <paramref name="answer"/> gets the head of a request and a reply to fill.</summary>
    public PageServer(Func<string, PageReply, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>The heads of the requests so far.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>The page's address.</summary>
    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/acme/index.md";

    /// <summary>A server that always answers the same.</summary>
    public static PageServer Saying(string response) => new((_, reply) => reply.SendAsync(response));

    /// <summary>A complete answer with a page.</summary>
    public static string Ok(string body, string headers = "") =>
        $"HTTP/1.1 200 OK\r\nContent-Type: text/markdown; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{headers}\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await serving;
        stopping.Dispose();
        listener.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stopping.Token);
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        try
        {
            Requests.Add(await ReadHeadAsync(stream));
            await answer(Requests[^1], new PageReply(stream, stopping.Token));
        }
        catch (IOException)
        {
            // The tool gave up, as some tests want it to.
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer, stopping.Token) > 0)
        {
            head.Append((char)buffer[0]);
        }

        await SkipBodyAsync(stream, head.ToString());
        return head.ToString();
    }

    // What is not read makes the system cut the connection instead of closing it.
    private async Task SkipBodyAsync(NetworkStream stream, string head)
    {
        var length = head.Split("Content-Length: ") is [_, var rest] ? int.Parse(rest.Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture) : 0;
        await stream.ReadExactlyAsync(new byte[length], stopping.Token);
    }
}

/// <summary>An answer that goes out piece by piece.</summary>
internal sealed class PageReply(NetworkStream stream, CancellationToken stopping)
{
    public async Task SendAsync(string text)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), stopping);
        await stream.FlushAsync(stopping);
    }

    public Task PauseAsync(TimeSpan time) => Task.Delay(time, stopping);
}

using System.Net;

namespace Sonilo.Client.Tests;

/// <content>Handlers that a host may have added, and that must not make two submits of one.</content>
public partial class SubmittingOnceTests
{
    /// <summary>What hosts add to every client, in its two kinds: one sends the message again, one a copy of it.</summary>
    private sealed class Retrying(bool copies, bool withOptions = true) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = copies && request.Content is not null ? await request.Content.ReadAsByteArrayAsync(cancellationToken) : null;
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    var response = await base.SendAsync(copies ? Copy(request, body) : request, cancellationToken);
                    if (attempt == 4 || response.StatusCode < HttpStatusCode.BadRequest)
                    {
                        return response;
                    }
                }
                catch (HttpRequestException) when (attempt < 4)
                {
                }
            }
        }

        private HttpRequestMessage Copy(HttpRequestMessage request, byte[]? body)
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = body is null ? null : new ByteArrayContent(body) };
            copy.Headers.Authorization = request.Headers.Authorization;
            foreach (var (name, value) in withOptions ? request.Options : [])
            {
                ((IDictionary<string, object?>)copy.Options)[name] = value;
            }

            return copy;
        }
    }

    private sealed class Inventing(int status) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var _ = await base.SendAsync(request, cancellationToken);
            return new HttpResponseMessage((HttpStatusCode)status) { RequestMessage = request };
        }
    }

    /// <summary>Hands every message to one worker that was started by the first, as handlers with queues do.</summary>
    private sealed class Queueing : DelegatingHandler
    {
        private readonly System.Threading.Channels.Channel<Func<Task>> work = System.Threading.Channels.Channel.CreateUnbounded<Func<Task>>();
        private Task? worker;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var done = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
            work.Writer.TryWrite(async () =>
            {
                try
                {
                    var response = await base.SendAsync(request, cancellationToken);
                    done.SetResult((int)response.StatusCode >= 500 ? await base.SendAsync(request, cancellationToken) : response);
                }
                catch (Exception exception)
                {
                    done.SetException(exception);
                }
            });
            worker ??= Task.Run(async () =>
            {
                await foreach (var one in work.Reader.ReadAllAsync(CancellationToken.None))
                {
                    await one();
                }
            }, CancellationToken.None);
            return done.Task;
        }
    }
}

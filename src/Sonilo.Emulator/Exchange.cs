using System.Text;
using Microsoft.AspNetCore.Http;

namespace Sonilo.Emulator;

/// <summary>What every request goes through: it is remembered, let in or not, perhaps made to fail, handled and answered.</summary>
internal sealed class Exchange(SoniloEmulatorOptions options, RequestLog log, RateGate gate, FaultScript script)
{
    private const int RememberedCharacters = 1_000_000;

    /// <param name="context">The request.</param>
    /// <param name="operation">What it asks for.</param>
    /// <param name="isStorage">Whether it came to the storage, which takes files, no credentials, and has no limit.</param>
    /// <param name="handler">What carries it out.</param>
    public async Task RunAsync(HttpContext context, EmulatedOperation operation, bool isStorage, Func<ApiCall, Task<Reply>> handler)
    {
        try
        {
            var body = isStorage ? "" : await RequestBody.ReadAsync(context.Request);
            log.Add(Remember(context.Request, operation, body ?? ""));
            var reply = body is null
                ? Reply.Refused(StatusCodes.Status413PayloadTooLarge, "Request body too large")
                : await AnswerAsync(new ApiCall(context, operation, body), isStorage, handler);
            await WriteAsync(context, reply);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or BadHttpRequestException)
        {
            // The caller went away; there is nobody to tell.
            context.Abort();
        }
    }

    private async Task<Reply> AnswerAsync(ApiCall call, bool isStorage, Func<ApiCall, Task<Reply>> handler)
    {
        if (!isStorage && (Credentials.Refuse(call, options) ?? gate.Refuse()) is { } refusal)
        {
            return refusal;
        }

        var fault = script.Next(call.Operation);
        if (fault is null or { ActsFirst: true })
        {
            var reply = await handler(call);
            return fault is null ? reply : fault.Play(call, reply);
        }

        if (isStorage)
        {
            await call.Context.Request.Body.CopyToAsync(Stream.Null, call.Aborted);
        }

        return fault.Play(call, null);
    }

    private async Task WriteAsync(HttpContext context, Reply reply)
    {
        if (reply.Delay > TimeSpan.Zero)
        {
            await Task.Delay(reply.Delay, options.TimeProvider, context.RequestAborted);
        }

        if (reply.Drops)
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers)
        {
            response.Headers[name] = value;
        }

        if (reply.Stream is { } stream)
        {
            await stream(context);
            return;
        }

        var json = reply.Json ?? (reply.Reason is { } reason ? ErrorBody.Of(reply.Status, reason, options) : null);
        var (contentType, text) = json is not null ? ("application/json", json.ToJsonString()) : reply.Text ?? ("", "");
        var bytes = Encoding.UTF8.GetBytes(text);
        response.ContentType = contentType.Length > 0 ? contentType : null;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private EmulatedRequest Remember(HttpRequest request, EmulatedOperation operation, string body) => new()
    {
        Time = options.TimeProvider.GetUtcNow(),
        Operation = operation,
        Method = request.Method,
        Path = request.Path.ToUriComponent(),
        Query = request.QueryString.Value ?? "",
        Headers = request.Headers.ToDictionary(
            static header => header.Key,
            static header => header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? header.Value.ToString().Split(' ')[0] : header.Value.ToString(),
            StringComparer.OrdinalIgnoreCase),
        Body = body.Length <= RememberedCharacters ? body : body[..RememberedCharacters],
    };
}

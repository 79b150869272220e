using Microsoft.AspNetCore.Http;

namespace Sonilo.Emulator;

/// <summary>Handles every request: it is remembered, admitted, optionally failed by script, carried out and answered.</summary>
internal sealed class Exchange(SoniloEmulatorOptions options, RequestLog log, RateGate gate, FaultScript script)
{
    private const int RememberedCharacters = 1_000_000;

    /// <summary>Handles a request. The storage takes files, no credentials, and has no limit.</summary>
    public async Task RunAsync(HttpContext context, EmulatedOperation operation, bool isStorage, Func<ApiCall, Task<Reply>> handler)
    {
        LoggedRequest? logged = null;
        try
        {
            var body = isStorage ? "" : await RequestBody.ReadAsync(context.Request);
            logged = log.Add(Remember(context.Request, operation, body ?? ""));
            var reply = body is null
                ? Reply.Refused(StatusCodes.Status413PayloadTooLarge, "Request body too large")
                : await AnswerAsync(new ApiCall(context, operation, body), isStorage, handler);
            await (reply.Delay == TimeSpan.Zero ? Task.CompletedTask : Task.Delay(reply.Delay, options.TimeProvider, context.RequestAborted));
            var text = reply.Body(options);
            log.Answered(logged, reply.Drops ? 0 : reply.Status, reply.Remark ?? reply.Reason ?? "", text.Text);
            await reply.WriteAsync(context, text);
        }
        catch (EndOfStreamException) when (context.Response.Body is CutStream)
        {
            // A fault asked for this: the server closes the connection, short of the promised length.
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or BadHttpRequestException)
        {
            // The caller went away, so no answer can be sent.
            context.Abort();
            if (logged is { Status: null })
            {
                log.Answered(logged, 0, "the caller did not wait for the answer", "");
            }
        }
    }

    private async Task<Reply> AnswerAsync(ApiCall call, bool isStorage, Func<ApiCall, Task<Reply>> handler)
    {
        if (!isStorage && (LoopbackGuard.Refuse(call.Context.Request) ?? Credentials.Refuse(call, options) ?? gate.Refuse()) is { } refusal)
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

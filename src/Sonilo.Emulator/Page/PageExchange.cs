using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Sonilo.Emulator;

/// <summary>Answers the page itself. Its requests are not the service's: they are neither counted, limited nor made to fail.</summary>
internal static class PageExchange
{
    public static async Task RunAsync(HttpContext context, Func<HttpContext, Task<Reply>> handler, SoniloEmulatorOptions options)
    {
        PageFile.Protect(context.Response);
        try
        {
            var reply = LoopbackGuard.Refuse(context.Request) ?? await handler(context);
            await reply.WriteAsync(context, reply.Body(options));
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or BadHttpRequestException)
        {
            context.Abort();
        }
    }

    /// <summary>The request's body as an object; an empty one where it is anything else.</summary>
    public static async Task<JsonObject> ReadAsync(HttpContext context) =>
        new ApiCall(context, EmulatedOperation.Unknown, await RequestBody.ReadAsync(context.Request) ?? "").Json ?? [];

    public static string? Text(JsonObject body, string name) => body[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static Reply File(string name) => PageFile.Find(name) is { } bytes
        ? new Reply(StatusCodes.Status200OK)
        {
            Headers = [("Content-Type", PageFile.TypeOf(name))],
            Stream = async context =>
            {
                context.Response.ContentLength = bytes.Length;
                if (!HttpMethods.IsHead(context.Request.Method))
                {
                    await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
                }
            },
        }
        : Reply.Refused(StatusCodes.Status404NotFound, "No such file");
}

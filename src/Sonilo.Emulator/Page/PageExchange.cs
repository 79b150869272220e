using Microsoft.AspNetCore.Http;

namespace Sonilo.Emulator;

/// <summary>Answers the page itself. Its requests are not the service's: they are neither counted, limited nor made to fail.</summary>
internal static class PageExchange
{
    public static async Task RunAsync(HttpContext context, Func<ApiCall, Task<Reply>> handler, SoniloEmulatorOptions options)
    {
        PageFile.Protect(context.Response);
        try
        {
            var reply = LoopbackGuard.Refuse(context.Request) ?? await handler(await CallAsync(context));
            await reply.WriteAsync(context, reply.Body(options));
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or BadHttpRequestException)
        {
            context.Abort();
        }
    }

    // What is not JSON is a file, for its handler to read.
    private static async Task<ApiCall> CallAsync(HttpContext context) =>
        new(context, EmulatedOperation.Unknown, context.Request.HasJsonContentType() ? await RequestBody.ReadAsync(context.Request) ?? "" : "");

    public static Reply File(string name) => PageFile.Find(name) is { } bytes
        ? new Reply(StatusCodes.Status200OK)
        {
            Headers = [("Content-Type", PageFile.TypeOf(name))], File = (bytes.Length, (target, aborted) => target.WriteAsync(bytes, aborted).AsTask()),
        }
        : Reply.Refused(StatusCodes.Status404NotFound, "No such file");
}

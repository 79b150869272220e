using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Sonilo.Emulator;

/// <summary>An answer. Handlers make it and the exchange writes it, so that a fault can replace it.</summary>
internal sealed record Reply(int Status)
{
    /// <summary>The JSON body.</summary>
    public JsonObject? Json { get; init; }

    /// <summary>Why the request is refused; written to the body in the shape that the options choose.</summary>
    public string? Reason { get; init; }

    /// <summary>A body other than JSON, and its type.</summary>
    public (string ContentType, string Text)? Text { get; init; }

    /// <summary>A body that does not fit into memory: its length, and what writes it.</summary>
    public (long Length, Func<Stream, CancellationToken, Task> Write)? File { get; init; }

    /// <summary>Headers to send.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>How long to wait before answering.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether the connection is cut instead of an answer.</summary>
    public bool Drops { get; init; }

    /// <summary>After how many bytes of the body the connection is cut; <see langword="null"/> where all of it is sent.</summary>
    public long? CutAfter { get; init; }

    /// <summary>What the log adds about this answer; <see langword="null"/> where the reason of a refusal says it all.</summary>
    public string? Remark { get; init; }

    /// <summary>The body as text, with its type; empty where a file is streamed.</summary>
    public (string ContentType, string Text) Body(SoniloEmulatorOptions options) =>
        (Json ?? (Reason is { } reason ? ErrorBody.Of(Status, reason, options) : null)) is { } json
            ? ("application/json", json.ToJsonString())
            : Text ?? ("", "");

    /// <summary>Sends the answer, or cuts the connection.</summary>
    public async Task WriteAsync(HttpContext context, (string ContentType, string Text) body)
    {
        if (Drops)
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = Status;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        if (CutAfter is { } length)
        {
            response.Body = new CutStream(response.Body, length);
        }

        var bytes = Encoding.UTF8.GetBytes(body.Text);
        var (size, write) = File ?? (bytes.Length, (target, aborted) => target.WriteAsync(bytes, aborted).AsTask());
        response.ContentType = body.ContentType.Length > 0 ? body.ContentType : response.ContentType;
        response.ContentLength = size;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await write(response.Body, context.RequestAborted);
        }
    }

    public static Reply Ok(JsonObject json) => new(StatusCodes.Status200OK) { Json = json };

    public static Reply Refused(int status, string reason) => new(status) { Reason = reason };

    public static Reply BadRequest(string reason) => Refused(StatusCodes.Status400BadRequest, reason);

    public static Reply NotFound(string what, string id) => Refused(StatusCodes.Status404NotFound, $"{what} {id} not found");

    // Storage services behind signed URLs answer in XML, not JSON.
    public static Reply StorageError(int status, string code, string message) => new(status)
    {
        Text = ("application/xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message></Error>"),
    };
}

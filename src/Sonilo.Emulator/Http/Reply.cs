using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Sonilo.Emulator;

/// <summary>What is answered. Handlers make it, the exchange writes it, so that a fault can take its place after the fact.</summary>
internal sealed record Reply(int Status)
{
    /// <summary>The JSON body.</summary>
    public JsonObject? Json { get; init; }

    /// <summary>Why the request is refused; it is put into the body in the shape that the options ask for.</summary>
    public string? Reason { get; init; }

    /// <summary>A body that is no JSON, and its type.</summary>
    public (string ContentType, string Text)? Text { get; init; }

    /// <summary>Writes a body that does not fit into memory, headers included.</summary>
    public Func<HttpContext, Task>? Stream { get; init; }

    /// <summary>Headers to send.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>How long to wait before answering.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether the connection is cut instead.</summary>
    public bool Drops { get; init; }

    public static Reply Ok(JsonObject json) => new(StatusCodes.Status200OK) { Json = json };

    public static Reply Refused(int status, string reason) => new(status) { Reason = reason };

    public static Reply BadRequest(string reason) => Refused(StatusCodes.Status400BadRequest, reason);

    public static Reply NotFound(string what, string id) => Refused(StatusCodes.Status404NotFound, $"{what} {id} not found");

    // What a storage service in front of signed URLs answers: XML, not JSON.
    public static Reply StorageError(int status, string code, string message) => new(status)
    {
        Text = ("application/xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message></Error>"),
    };
}

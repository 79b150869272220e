using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Sonilo.Emulator;

/// <summary>Puts a reason into an error body of the shape that the options choose.</summary>
internal static class ErrorBody
{
    public static JsonObject Of(int status, string reason, SoniloEmulatorOptions options)
    {
        var body = options.ErrorShape switch
        {
            ErrorShape.Message => new JsonObject { ["message"] = reason },
            ErrorShape.Code => new JsonObject { ["status"] = "error", ["code"] = CodeOf(status), ["message"] = reason },
            ErrorShape.StatusCode => new JsonObject
            {
                ["statusCode"] = status, ["error"] = ReasonPhrases.GetReasonPhrase(status), ["message"] = reason,
            },
            _ => new JsonObject { ["reason"] = reason },
        };
        if (options.TraceIds)
        {
            body["trace_id"] = Identifier.New("tr");
        }

        return body;
    }

    private static string CodeOf(int status) => status switch
    {
        400 => "INVALID_PARAMETER",
        401 => "UNAUTHORIZED",
        403 => "FORBIDDEN",
        404 => "NOT_FOUND",
        429 => "TOO_MANY_REQUESTS",
        _ => "INTERNAL_ERROR",
    };
}

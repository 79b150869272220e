using System.Text.Json;

namespace Sonilo;

/// <summary>An upload as the service describes it.</summary>
internal sealed record Upload(string Id, string Status, string? AssetId, string? Error, IReadOnlyList<Upload.Part> Parts)
{
    /// <summary>The upload of an answer; <see langword="null"/> where there is none.</summary>
    public static Upload? Read(ApiResponse answer)
    {
        using var document = JsonFields.TryParse(answer.Body);
        var upload = document?.RootElement.Object("upload") ?? document?.RootElement;
        return upload is not { } json || json.Text("id", "uploadId") is not { } id ? null : new Upload(
            id,
            json.Text("status") ?? "",
            json.Text("entityId", "assetId"),
            json.Text("errorMessage", "error"),
            [.. (json.Array("parts")?.EnumerateArray() ?? default).Select(ReadPart).OrderBy(static part => part.Number)]);
    }

    private static Part ReadPart(JsonElement part) => new(part.Integer("number") ?? 0, SignedAddress.Parse(part.Text("url")));

    /// <summary>Where one part goes.</summary>
    public sealed record Part(long Number, Uri? Address);
}

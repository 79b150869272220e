using System.Text.Json.Nodes;

namespace Sonilo.Emulator;

/// <summary>Writes uploads as the service does.</summary>
internal sealed class UploadJson(SignedUrls urls, SoniloEmulatorOptions options)
{
    public JsonObject Of(StoredUpload upload, bool withParts)
    {
        var now = options.TimeProvider.GetUtcNow();
        var json = new JsonObject
        {
            ["id"] = upload.Id,
            ["status"] = upload.Status(now),
            ["fileName"] = upload.FileName,
            ["contentType"] = upload.ContentType,
            ["kind"] = upload.Kind,
            ["fileSize"] = upload.FileSize,
            ["jobId"] = upload.JobId,
            ["createdAt"] = Dates.Text(upload.Created),
            ["entityId"] = upload.HasEnded(now) ? upload.EntityId : null,
        };
        if (upload.HasEnded(now) && upload.ErrorMessage is { } error)
        {
            json["errorMessage"] = error;
        }

        if (withParts)
        {
            json["partsCount"] = upload.PartCount;
            json["parts"] = new JsonArray([.. Enumerable.Range(1, upload.PartCount).Select(number => Part(upload, number))]);
        }

        return new JsonObject { ["upload"] = json };
    }

    private JsonObject Part(StoredUpload upload, int number)
    {
        var (url, expires) = urls.Sign($"/uploads/{upload.Id}/{number}", options.PartUrlLifetime);
        return new JsonObject { ["number"] = number, ["url"] = url, ["expires"] = Dates.Text(expires) };
    }
}

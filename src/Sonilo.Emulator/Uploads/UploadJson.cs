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
        }
        .With("errorMessage", upload.HasEnded(now) ? upload.ErrorMessage : null)
        .With("partsCount", withParts ? upload.PartCount : null)
        .With("parts", withParts ? Enumerable.Range(1, upload.PartCount).Select(number => Part(upload, number)).ToJson() : null);
        return new JsonObject { ["upload"] = json };
    }

    private JsonObject Part(StoredUpload upload, int number)
    {
        var (url, expires) = urls.Sign($"/uploads/{upload.Id}/{number}", options.PartUrlLifetime);
        return new JsonObject { ["number"] = number, ["url"] = url, ["expires"] = Dates.Text(expires) };
    }
}

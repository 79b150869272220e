using Microsoft.AspNetCore.Http;

namespace Sonilo.Emulator;

/// <summary>Receives the files picked on the page, and serves the results of jobs from the page's own address.</summary>
internal sealed class FilePages(UploadFolder folder, AssetStore assets, SoniloEmulatorOptions options)
{
    public async Task<Reply> TakeAsync(ApiCall call)
    {
        var name = Path.GetFileName(call.Query("name") ?? "");
        var type = MediaKind.TypeOfName(name);
        var kind = MediaKind.OfType(type);
        if (name.Length == 0 || kind.Length == 0)
        {
            return Reply.BadRequest($"The type of '{name}' cannot be told from its name; a video, sound or image is wanted");
        }

        var id = Identifier.New("page");
        if (await folder.WritePartAsync(id, 1, call.Context.Request.Body, options.UploadRules.MaximumFileSize, call.Aborted) is null)
        {
            return Reply.Refused(StatusCodes.Status413PayloadTooLarge, "The file is too large");
        }

        var content = await folder.JoinAsync(id, [1], CancellationToken.None);
        if (kind == "video" && options.UploadRules.VideosMustBeVideos && !AssetStore.IsVideo(content))
        {
            return Reply.BadRequest("The video cannot be read");
        }

        var asset = assets.AddUploaded(name, type, kind, content);
        return Reply.Ok(new() { ["id"] = asset.Id, ["kind"] = asset.Kind, ["seconds"] = asset.Seconds });
    }

    public Reply Give(ApiCall call)
    {
        var id = call.Route("assetId");
        return assets.Find(id) is { } asset ? AssetEndpoints.Download(call.Context.Request, asset) : Reply.NotFound("Asset", id);
    }
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Sonilo.Emulator;

/// <summary>The service's table of contents: which path is answered by what.</summary>
internal sealed class Routes(
    Exchange exchange, SubmitEndpoint submit, JobEndpoints jobs, AssetEndpoints assets, UploadEndpoints uploads, ModelCatalogue models)
{
    /// <summary>The API.</summary>
    public void MapApi(IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "POST", "/v1/generate/custom/{modelId}", SubmitOrDryRun, submit.SubmitAsync);
        Map(endpoints, "GET", "/v1/jobs", EmulatedOperation.ListJobs, jobs.ListAsync);
        Map(endpoints, "GET", "/v1/jobs/{jobId}", EmulatedOperation.ReadJob, jobs.ReadAsync);
        Map(endpoints, "POST", "/v1/jobs/{jobId}/action", EmulatedOperation.ActOnJob, jobs.ActAsync);
        Map(endpoints, "POST", "/v1/assets", EmulatedOperation.CreateImage, assets.CreateImageAsync);
        Map(endpoints, "POST", "/v1/assets/get-bulk", EmulatedOperation.ReadAssets, assets.ReadManyAsync);
        Map(endpoints, "GET", "/v1/assets/{assetId}", EmulatedOperation.ReadAsset, assets.ReadAsync);
        Map(endpoints, "POST", "/v1/uploads", EmulatedOperation.CreateUpload, uploads.CreateAsync);
        Map(endpoints, "GET", "/v1/uploads/{uploadId}", EmulatedOperation.ReadUpload, uploads.ReadAsync);
        Map(endpoints, "POST", "/v1/uploads/{uploadId}/action", EmulatedOperation.ActOnUpload, uploads.ActAsync);
        Map(endpoints, "GET", "/v1/models/{modelId}", EmulatedOperation.ReadModel, ReadModelAsync);
        MapNothingElse(endpoints);
    }

    /// <summary>The storage behind signed URLs, which is another host.</summary>
    public void MapStorage(IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "GET", "/assets/{file}", EmulatedOperation.Download, assets.DownloadAsync);
        Map(endpoints, "HEAD", "/assets/{file}", EmulatedOperation.Download, assets.DownloadAsync);
        Map(endpoints, "PUT", "/uploads/{uploadId}/{number}", EmulatedOperation.PutPart, uploads.PutPartAsync);
        MapNothingElse(endpoints);
    }

    private void MapNothingElse(IEndpointRouteBuilder endpoints) =>
        endpoints.MapFallback("{**path}", context => exchange.RunAsync(context, EmulatedOperation.Unknown, NoRouteAsync));

    private static Task<Reply> NoRouteAsync(ApiCall call) => Task.FromResult(
        Reply.Refused(StatusCodes.Status404NotFound, $"No route for {call.Context.Request.Method} {call.Context.Request.Path}"));

    private void Map(IEndpointRouteBuilder endpoints, string method, string pattern, EmulatedOperation operation, Func<ApiCall, Task<Reply>> handler) =>
        Map(endpoints, method, pattern, _ => operation, handler);

    private void Map(IEndpointRouteBuilder endpoints, string method, string pattern, Func<HttpContext, EmulatedOperation> operation, Func<ApiCall, Task<Reply>> handler) =>
        endpoints.MapMethods(pattern, [method], context => exchange.RunAsync(context, operation(context), handler));

    // In the query only: in the body it is ignored, and a paid job starts.
    private static EmulatedOperation SubmitOrDryRun(HttpContext context) =>
        string.Equals(context.Request.Query["dryRun"].ToString(), "true", StringComparison.OrdinalIgnoreCase) ? EmulatedOperation.DryRun : EmulatedOperation.Submit;

    private Task<Reply> ReadModelAsync(ApiCall call)
    {
        var id = call.Route("modelId");
        return Task.FromResult(models.Find(id) is { } model
            ? Reply.Ok(new JsonObject { ["model"] = ModelDescription.Of(model) })
            : Reply.NotFound("Model", id));
    }
}

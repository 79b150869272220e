using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Sonilo.Emulator;

/// <summary>The service's table of contents: which path is answered by what.</summary>
internal sealed class Routes(
    Exchange exchange, SubmitEndpoint submit, JobEndpoints jobs, AssetEndpoints assets, UploadEndpoints uploads, ModelEndpoint models)
{
    private const string Anything = "{**path}";

    // How every path of the API begins, after its version.
    private static readonly string[] Collections = ["generate", "jobs", "assets", "uploads", "models"];

    /// <summary>The API.</summary>
    public void MapApi(IEndpointRouteBuilder endpoints)
    {
        _ = endpoints.MapPost("/v1/generate/custom/{modelId}", context => IsDryRun(context)
            ? exchange.RunAsync(context, EmulatedOperation.DryRun, isStorage: false, submit.EstimateAsync)
            : exchange.RunAsync(context, EmulatedOperation.Submit, isStorage: false, submit.SubmitAsync));
        Map("GET", "/v1/jobs", EmulatedOperation.ListJobs, jobs.ListAsync);
        Map("GET", "/v1/jobs/{jobId}", EmulatedOperation.ReadJob, jobs.ReadAsync);
        Map("POST", "/v1/jobs/{jobId}/action", EmulatedOperation.ActOnJob, jobs.ActAsync);
        Map("POST", "/v1/assets", EmulatedOperation.CreateImage, assets.CreateImageAsync);
        Map("POST", "/v1/assets/get-bulk", EmulatedOperation.ReadAssets, assets.ReadManyAsync);
        Map("GET", "/v1/assets/{assetId}", EmulatedOperation.ReadAsset, assets.ReadAsync);
        Map("POST", "/v1/uploads", EmulatedOperation.CreateUpload, uploads.CreateAsync);
        Map("GET", "/v1/uploads/{uploadId}", EmulatedOperation.ReadUpload, uploads.ReadAsync);
        Map("POST", "/v1/uploads/{uploadId}/action", EmulatedOperation.ActOnUpload, uploads.ActAsync);
        Map("GET", "/v1/models", EmulatedOperation.ListModels, models.ListAsync);
        Map("GET", "/v1/models/public", EmulatedOperation.ListModels, models.ListAsync);
        Map("POST", "/v1/models/get-bulk", EmulatedOperation.ReadModels, models.ReadManyAsync);
        Map("GET", "/v1/models/{modelId}", EmulatedOperation.ReadModel, models.ReadAsync);
        _ = endpoints.MapFallback(Anything, context => exchange.RunAsync(context, EmulatedOperation.Unknown, isStorage: false, NoRouteAsync));

        void Map(string method, string pattern, EmulatedOperation operation, Func<ApiCall, Task<Reply>> handler) =>
            endpoints.MapMethods(pattern, [method], context => exchange.RunAsync(context, operation, isStorage: false, handler));
    }

    /// <summary>The storage behind signed URLs, which is another host.</summary>
    public void MapStorage(IEndpointRouteBuilder endpoints)
    {
        Map(["GET", "HEAD"], "/assets/{file}", EmulatedOperation.Download, assets.DownloadAsync);
        Map(["PUT"], "/uploads/{uploadId}/{number}", EmulatedOperation.PutPart, uploads.PutPartAsync);
        _ = endpoints.MapFallback(Anything, context => exchange.RunAsync(context, EmulatedOperation.Unknown, isStorage: true, NoRouteAsync));

        void Map(string[] methods, string pattern, EmulatedOperation operation, Func<ApiCall, Task<Reply>> handler) =>
            endpoints.MapMethods(pattern, methods, context => exchange.RunAsync(context, operation, isStorage: true, handler));
    }

    private static Task<Reply> NoRouteAsync(ApiCall call)
    {
        var path = call.Context.Request.Path.Value ?? "";
        var hint = Collections.Contains(path.Split('/', 3).ElementAtOrDefault(1)) ? ". Did you forget /v1 at the end of the base address?" : "";
        return Task.FromResult(Reply.Refused(StatusCodes.Status404NotFound, $"No route for {call.Context.Request.Method} {path}{hint}"));
    }

    // In the query only: in the body it is ignored, and a paid job starts.
    private static bool IsDryRun(HttpContext context) =>
        string.Equals(context.Request.Query["dryRun"].ToString(), "true", StringComparison.OrdinalIgnoreCase);
}

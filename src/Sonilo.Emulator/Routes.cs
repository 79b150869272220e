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
            ? exchange.RunAsync(context, EmulatedOperation.DryRun, isStorage: false, AtOnce(submit.Estimate))
            : exchange.RunAsync(context, EmulatedOperation.Submit, isStorage: false, AtOnce(submit.Submit)));
        Map("GET", "/v1/jobs", EmulatedOperation.ListJobs, AtOnce(jobs.List));
        Map("GET", "/v1/jobs/{jobId}", EmulatedOperation.ReadJob, AtOnce(jobs.Read));
        Map("POST", "/v1/jobs/{jobId}/action", EmulatedOperation.ActOnJob, AtOnce(jobs.Act));
        Map("POST", "/v1/assets", EmulatedOperation.CreateImage, AtOnce(assets.CreateImage));
        Map("POST", "/v1/assets/get-bulk", EmulatedOperation.ReadAssets, AtOnce(assets.ReadMany));
        Map("GET", "/v1/assets/{assetId}", EmulatedOperation.ReadAsset, AtOnce(assets.Read));
        Map("POST", "/v1/uploads", EmulatedOperation.CreateUpload, uploads.CreateAsync);
        Map("GET", "/v1/uploads/{uploadId}", EmulatedOperation.ReadUpload, AtOnce(uploads.Read));
        Map("POST", "/v1/uploads/{uploadId}/action", EmulatedOperation.ActOnUpload, uploads.ActAsync);
        Map("GET", "/v1/models", EmulatedOperation.ListModels, AtOnce(models.List));
        Map("GET", "/v1/models/public", EmulatedOperation.ListModels, AtOnce(models.List));
        Map("POST", "/v1/models/get-bulk", EmulatedOperation.ReadModels, AtOnce(models.ReadMany));
        Map("GET", "/v1/models/{modelId}", EmulatedOperation.ReadModel, AtOnce(models.Read));
        _ = endpoints.MapFallback(Anything, context => exchange.RunAsync(context, EmulatedOperation.Unknown, isStorage: false, AtOnce(NoRoute)));

        void Map(string method, string pattern, EmulatedOperation operation, Func<ApiCall, Task<Reply>> handler) =>
            endpoints.MapMethods(pattern, [method], context => exchange.RunAsync(context, operation, isStorage: false, handler));
    }

    /// <summary>The storage behind signed URLs, which is another host.</summary>
    public void MapStorage(IEndpointRouteBuilder endpoints)
    {
        Map(["GET", "HEAD"], "/assets/{file}", EmulatedOperation.Download, AtOnce(assets.Download));
        Map(["PUT"], "/uploads/{uploadId}/{number}", EmulatedOperation.PutPart, uploads.PutPartAsync);
        _ = endpoints.MapFallback(Anything, context => exchange.RunAsync(context, EmulatedOperation.Unknown, isStorage: true, AtOnce(NoRoute)));

        void Map(string[] methods, string pattern, EmulatedOperation operation, Func<ApiCall, Task<Reply>> handler) =>
            endpoints.MapMethods(pattern, methods, context => exchange.RunAsync(context, operation, isStorage: true, handler));
    }

    /// <summary>What answers without waiting for anything.</summary>
    public static Func<ApiCall, Task<Reply>> AtOnce(Func<ApiCall, Reply> handler) => call => Task.FromResult(handler(call));

    private static Reply NoRoute(ApiCall call)
    {
        var path = call.Context.Request.Path.Value ?? "";
        var hint = Collections.Contains(path.Split('/', 3).ElementAtOrDefault(1)) ? ". Did you forget /v1 at the end of the base address?" : "";
        return Reply.Refused(StatusCodes.Status404NotFound, $"No route for {call.Context.Request.Method} {path}{hint}");
    }

    // In the query only: in the body it is ignored, and a paid job starts.
    private static bool IsDryRun(HttpContext context) =>
        string.Equals(context.Request.Query["dryRun"].ToString(), "true", StringComparison.OrdinalIgnoreCase);
}

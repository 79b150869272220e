using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sonilo.AspNetCore.Tests.Generated;

namespace Sonilo.AspNetCore.Tests;

/// <summary>A web application on a real socket whose endpoints take generation requests.</summary>
internal sealed class WebApp : IAsyncDisposable
{
    private readonly WebApplication app;

    private WebApp(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public static async Task<WebApp> StartAsync(Action<SoniloAspNetCoreOptions>? configure = null, Exception? failure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSoniloAspNetCore(configure);
        builder.Services.AddOpenApi(static options => options.AddGenerationRequestSchemas());
        var app = builder.Build();
        app.UseExceptionHandler();
        app.MapOpenApi();
        app.MapPost("/limits", (AcmeLimitsRequest request) => Results.Text(request.ToJson())).ValidateGenerationRequests();
        app.MapPost("/all", (AcmeLimitsRequest[] requests) => Results.Text($"{requests.Length}")).ValidateGenerationRequests();
        app.MapPost("/kinds", (AcmeKindsRequest request) => Results.Text(request.ToJson())).ValidateGenerationRequests();
        app.MapPost("/required", (AcmeRequiredRequest request) => Results.Text(request.ToJson()));
        app.MapGet("/formats/{format}", (AcmeLimitsFormat format, AcmeLimitsLanguage? language) => Results.Json(new { format, language }));
        app.MapGet("/clips/{clip}", (AssetInput clip) => Results.Json(new { clip }));
        app.MapGet("/choice", () => new Choice(AcmeLimitsFormat.Wav, AssetInput.FromAsset("asset_c")));
        app.MapGet("/fail", string () => throw failure!);
        await app.StartAsync();
        return new WebApp(app);
    }

    public async Task<(int Status, JsonElement Body, HttpResponseMessage Response)> PostAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await ReadAsync(await Client.PostAsync(new Uri(path, UriKind.Relative), content));
    }

    public async Task<(int Status, JsonElement Body, HttpResponseMessage Response)> GetAsync(string path) =>
        await ReadAsync(await Client.GetAsync(new Uri(path, UriKind.Relative)));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private static async Task<(int Status, JsonElement Body, HttpResponseMessage Response)> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text), response);
    }

    internal sealed record Choice(AcmeLimitsFormat Format, AssetInput Clip);
}

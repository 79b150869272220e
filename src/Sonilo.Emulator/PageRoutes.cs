using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Sonilo.Emulator;

/// <summary>The page's table of contents. Its own calls are below <c>/emulator</c>, away from the service's paths.</summary>
internal sealed class PageRoutes(ModelPages models, StatePages state, SwitchPages switches, FilePages files, SoniloEmulatorOptions options)
{
    private const string Own = "/emulator";

    /// <param name="endpoints">Where the routes go.</param>
    /// <param name="address">Where the API is, once that is known.</param>
    public void Map(IEndpointRouteBuilder endpoints, Func<Uri> address)
    {
        Map("GET", "/", static _ => Task.FromResult(PageExchange.File("index.html")));
        Map("GET", "/favicon.ico", static _ => Task.FromResult(PageExchange.File("icon.svg")));
        Map("GET", "/openapi.json", context => models.OpenApiAsync(context, address()));
        Map("GET", Own + "/{file}", static context => Task.FromResult(PageExchange.File(context.Request.RouteValues["file"] as string ?? "")));
        Map("GET", Own + "/api/models", models.ListAsync);
        Map("GET", Own + "/api/models/{modelId}", models.FormAsync);
        Map("POST", Own + "/api/models/{modelId}/check", context => models.CheckAsync(context, address()));
        Map("GET", Own + "/api/state", state.ReadAsync);
        Map("GET", Own + "/api/requests/{number}", state.RequestAsync);
        Map("GET", Own + "/api/switches", switches.ReadAsync);
        Map("POST", Own + "/api/switches", switches.ChangeAsync);
        Map("POST", Own + "/api/faults", switches.PlayAsync);
        Map("DELETE", Own + "/api/faults", switches.ClearAsync);
        Map("POST", Own + "/api/files", files.TakeAsync);
        Map("GET", Own + "/api/files/{assetId}", files.GiveAsync);

        void Map(string method, string pattern, Func<HttpContext, Task<Reply>> handler) =>
            endpoints.MapMethods(pattern, method == "GET" ? ["GET", "HEAD"] : [method], context => PageExchange.RunAsync(context, handler, options));
    }
}

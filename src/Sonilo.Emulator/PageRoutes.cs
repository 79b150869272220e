using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using static Sonilo.Emulator.Routes;

namespace Sonilo.Emulator;

/// <summary>The page's table of contents. Its own calls are below <c>/emulator</c>, away from the service's paths.</summary>
internal sealed class PageRoutes(ModelPages models, StatePages state, SwitchPages switches, FilePages files, SoniloEmulatorOptions options)
{
    private const string Own = "/emulator";

    /// <param name="endpoints">Where the routes go.</param>
    /// <param name="address">Where the API is, once that is known.</param>
    public void Map(IEndpointRouteBuilder endpoints, Func<Uri> address)
    {
        Map("GET", "/", AtOnce(static _ => PageExchange.File("index.html")));
        Map("GET", "/favicon.ico", AtOnce(static _ => PageExchange.File("icon.svg")));
        Map("GET", "/openapi.json", AtOnce(_ => models.OpenApi(address())));
        Map("GET", Own + "/{file}", AtOnce(static call => PageExchange.File(call.Route("file"))));
        Map("GET", Own + "/api/models", AtOnce(models.List));
        Map("GET", Own + "/api/models/{modelId}", AtOnce(models.Form));
        Map("POST", Own + "/api/models/{modelId}/check", AtOnce(call => models.Check(call, address())));
        Map("GET", Own + "/api/state", AtOnce(state.Read));
        Map("GET", Own + "/api/requests/{number}", AtOnce(state.Request));
        Map("GET", Own + "/api/switches", AtOnce(switches.Read));
        Map("POST", Own + "/api/switches", AtOnce(switches.Change));
        Map("POST", Own + "/api/faults", AtOnce(switches.Play));
        Map("DELETE", Own + "/api/faults", AtOnce(switches.Clear));
        Map("POST", Own + "/api/files", files.TakeAsync);
        Map("GET", Own + "/api/files/{assetId}", AtOnce(files.Give));

        void Map(string method, string pattern, Func<ApiCall, Task<Reply>> handler) =>
            endpoints.MapMethods(pattern, method == "GET" ? ["GET", "HEAD"] : [method], context => PageExchange.RunAsync(context, handler, options));
    }
}

using System.Text.Json.Nodes;

namespace Sonilo.Emulator;

/// <summary>Reads a model's own description.</summary>
internal sealed class ModelEndpoint(ModelCatalogue models)
{
    public Task<Reply> ReadAsync(ApiCall call)
    {
        var id = call.Route("modelId");
        return Task.FromResult(models.Current.Find(id) is { } model
            ? Reply.Ok(new JsonObject { ["model"] = ModelDescription.Of(model) })
            : Reply.NotFound("Model", id));
    }
}

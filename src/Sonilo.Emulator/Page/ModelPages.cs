using System.Text.Json.Nodes;
using Sonilo.Cli.Exporting;

namespace Sonilo.Emulator;

/// <summary>The page's calls about models: the list, a form, and the check of a filled form.</summary>
internal sealed class ModelPages(ModelCatalogue models, FileInputs files, SoniloEmulatorOptions options)
{
    public Reply List(ApiCall call)
    {
        var set = models.Current;
        return Reply.Ok(new JsonObject { ["version"] = set.Version, ["models"] = set.All.Select(FormJson.Line).ToJson() });
    }

    public Reply Form(ApiCall call)
    {
        var id = call.Route("modelId");
        return models.Current.Find(id) is { } model ? Reply.Ok(FormJson.Of(model)) : Reply.NotFound("Model", id);
    }

    /// <summary>Checks a form by the rules of a submit, and adds its price and its code. Nothing is started or counted.</summary>
    public Reply Check(ApiCall call, Uri address)
    {
        var id = call.Route("modelId");
        if (models.Current.FindNamed(id) is not { } model)
        {
            return Reply.NotFound("Model", id);
        }

        var input = call.Json?["input"] as JsonObject ?? [];
        var check = new InputCheck(model.Model, files, input);
        var refusals = check.Refusals().ToList();
        return Reply.Ok(new JsonObject
        {
            ["refusals"] = refusals.Select(static refusal => new JsonObject { ["parameter"] = refusal.Parameter, ["reason"] = refusal.Reply.Reason }).ToJson(),
            ["code"] = new RequestCode(model, input, call.Json?["paths"] as JsonObject ?? [], options, address).ToJson(),
        }
        .With("cost", refusals.Count == 0 ? options.Cost(check.Accepted().Generation) : null));
    }

    /// <summary>The models as OpenAPI, with this emulator for the server.</summary>
    public Reply OpenApi(Uri address)
    {
        var set = models.Current;
        var document = JsonNode.Parse(OpenApiExport.Of([.. set.All.Select(static model => model.Model)], set.Date).Text)!.AsObject();
        document["servers"] = new JsonArray(new JsonObject { ["url"] = address.AbsoluteUri, ["description"] = EmulationNotice.Text });
        return Reply.Ok(document);
    }
}

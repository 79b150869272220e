using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Sonilo.Cli.Exporting;

namespace Sonilo.Emulator;

/// <summary>The page's calls about models: the list, a form, and the check of a filled form.</summary>
internal sealed class ModelPages(ModelCatalogue models, FileInputs files, SoniloEmulatorOptions options)
{
    public Task<Reply> ListAsync(HttpContext context)
    {
        var set = models.Current;
        return Task.FromResult(Reply.Ok(new JsonObject
        {
            ["version"] = set.Version,
            ["models"] = new JsonArray([.. set.All.Select(FormJson.Line)]),
        }));
    }

    public Task<Reply> FormAsync(HttpContext context)
    {
        var id = Id(context);
        return Task.FromResult(models.Current.Find(id) is { } model ? Reply.Ok(FormJson.Of(model)) : Reply.NotFound("Model", id));
    }

    /// <summary>Checks a form by the rules of a submit, and adds its price and its code. Nothing is started or counted.</summary>
    public async Task<Reply> CheckAsync(HttpContext context, Uri address)
    {
        var body = await PageExchange.ReadAsync(context);
        var set = models.Current;
        if (set.FindNamed(Id(context)) is not { } model)
        {
            return Reply.NotFound("Model", Id(context));
        }

        var input = body["input"] as JsonObject ?? [];
        var check = new InputCheck(model.Model, files, input);
        var refusals = check.Refusals().ToList();
        var answer = new JsonObject
        {
            ["refusals"] = new JsonArray([.. refusals.Select(static refusal => new JsonObject { ["parameter"] = refusal.Parameter, ["reason"] = refusal.Reply.Reason })]),
            ["code"] = new RequestCode(model, input, body["paths"] as JsonObject ?? [], options, address).ToJson(),
        };
        if (refusals.Count == 0)
        {
            answer["cost"] = options.Cost(check.Accepted().Generation);
        }

        return Reply.Ok(answer);
    }

    /// <summary>The models as OpenAPI, with this emulator for the server.</summary>
    public Task<Reply> OpenApiAsync(HttpContext context, Uri address)
    {
        var set = models.Current;
        var document = JsonNode.Parse(OpenApiExport.Of([.. set.All.Select(static model => model.Model)], set.Date).Text)!.AsObject();
        document["servers"] = new JsonArray(new JsonObject { ["url"] = address.AbsoluteUri, ["description"] = EmulationNotice.Text });
        return Task.FromResult(Reply.Ok(document));
    }

    private static string Id(HttpContext context) => context.Request.RouteValues["modelId"] as string ?? "";
}

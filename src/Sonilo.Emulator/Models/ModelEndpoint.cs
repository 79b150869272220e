using System.Text;
using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;

namespace Sonilo.Emulator;

/// <summary>Reads and lists the models' own records.</summary>
/// <remarks>That there are such lists is documented, how they are cut into pages is not recorded: the sizes here are those of its siblings.</remarks>
internal sealed class ModelEndpoint(ModelCatalogue models)
{
    private const int MostModelsAtOnce = 200;

    private static readonly Paging Pages = new("models", UsualSize: 50, LargestSize: 100);

    public Reply Read(ApiCall call)
    {
        var id = call.Route("modelId");
        var current = models.Current;
        return current.Find(id) is { } model
            ? Reply.Ok(new JsonObject { ["model"] = ModelDescription.Of(model, current.DateOf(id)) })
            : Reply.NotFound("Model", id);
    }

    public Reply List(ApiCall call)
    {
        var current = models.Current;
        return Pages.Answer(
            call,
            token => After(current, token is null ? "" : Encoding.UTF8.GetString(token)),
            model => ModelDescription.Row(model, current.DateOf(model.Id)),
            static model => Encoding.UTF8.GetBytes(model.Id));
    }

    public Reply ReadMany(ApiCall call)
    {
        var (ids, refusal) = call.Ids("modelIds", MostModelsAtOnce);
        var current = models.Current;
        var isMinimal = (call.Json?["minimal"]).IsTrue();
        return refusal ?? Reply.Ok(new JsonObject
        {
            ["models"] = ids.Select(current.Find).OfType<ModelSpec>()
                .Select(model => isMinimal ? ModelDescription.Base(model) : ModelDescription.Of(model, current.DateOf(model.Id))).ToJson(),
        });
    }

    // The last id of a page: still right when the pages change between two calls.
    private static IEnumerable<ModelSpec> After(ModelSet current, string last) =>
        current.All.Select(static found => found.Model).Where(model => string.CompareOrdinal(model.Id, last) > 0);
}

using System.Globalization;
using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;

namespace Sonilo.Emulator;

/// <summary>Reads and lists the models' own records.</summary>
/// <remarks>That there are such lists is documented, how they are cut into pages is not recorded: the sizes here are those of its siblings.</remarks>
internal sealed class ModelEndpoint(ModelCatalogue models)
{
    private const int UsualPageSize = 50;
    private const int LargestPageSize = 100;
    private const int MostModelsAtOnce = 200;

    public Task<Reply> ReadAsync(ApiCall call)
    {
        var id = call.Route("modelId");
        var current = models.Current;
        return Task.FromResult(current.Find(id) is { } model
            ? Reply.Ok(new JsonObject { ["model"] = ModelDescription.Of(model, current.DateOf(id)) })
            : Reply.NotFound("Model", id));
    }

    public Task<Reply> ListAsync(ApiCall call) => Task.FromResult(List(call));

    public Task<Reply> ReadManyAsync(ApiCall call) => Task.FromResult(ReadMany(call));

    private Reply List(ApiCall call)
    {
        var size = UsualPageSize;
        if (call.Query("pageSize") is { } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size < 1))
        {
            return Reply.BadRequest("Input pageSize must be at least 1");
        }

        if (size > LargestPageSize)
        {
            return Reply.BadRequest($"Input pageSize must be at most {LargestPageSize}");
        }

        // The token is the last id of a page: still right when the pages change between two calls.
        var current = models.Current;
        var last = call.Query("paginationToken") is { } token ? Decoded(token) : "";
        if (last is null)
        {
            return Reply.BadRequest("Invalid paginationToken");
        }

        var rest = current.All.Select(static found => found.Model).Where(model => string.CompareOrdinal(model.Id, last) > 0).Take(size + 1).ToList();
        var answer = new JsonObject { ["models"] = new JsonArray([.. rest.Take(size).Select(model => ModelDescription.Row(model, current.DateOf(model.Id)))]) };
        if (rest.Count > size)
        {
            answer["nextPaginationToken"] = Encoded(rest[size - 1].Id);
        }

        return Reply.Ok(answer);
    }

    private Reply ReadMany(ApiCall call)
    {
        if (call.Json?["modelIds"] is not JsonArray ids)
        {
            return Reply.BadRequest("Input modelIds is required");
        }

        if (ids.Count > MostModelsAtOnce)
        {
            return Reply.BadRequest($"Input modelIds must be at most {MostModelsAtOnce} items long");
        }

        var current = models.Current;
        var isMinimal = call.Json["minimal"] is JsonValue minimal && minimal.TryGetValue<bool>(out var flag) && flag;
        var found = ids.Select(id => id is JsonValue value && value.TryGetValue<string>(out var text) ? current.Find(text) : null).OfType<ModelSpec>();
        return Reply.Ok(new JsonObject
        {
            ["models"] = new JsonArray([.. found.Select(model => isMinimal ? ModelDescription.Base(model) : ModelDescription.Of(model, current.DateOf(model.Id)))]),
        });
    }

    private static string Encoded(string id) => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(id));

    private static string? Decoded(string token) =>
        token.Length > 0 && token.Length % 2 == 0 && token.All(char.IsAsciiHexDigit) ? System.Text.Encoding.UTF8.GetString(Convert.FromHexString(token)) : null;
}

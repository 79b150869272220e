using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;

namespace Sonilo.Emulator;

/// <summary>Writes a model's record as the service does, as far as its page has it.</summary>
internal static class ModelDescription
{
    /// <summary>The whole record, with the date of the model's page; <see langword="null"/> where it has none.</summary>
    public static JsonObject Of(ModelSpec model, string? date)
    {
        var selects = new JsonObject();
        foreach (var parameter in model.Parameters.Where(static parameter => parameter.ValueLabels.Count > 0))
        {
            selects[parameter.Name] = new JsonObject(parameter.ValueLabels.Select(static label => KeyValuePair.Create(label.Value, (JsonNode?)label.Label)));
        }

        return Row(model, date)
            .With("inputs", InputDescription.ListOf(model.Parameters, model.Rules))
            .With("uiConfig", selects.Count > 0 ? new JsonObject { ["selects"] = selects } : null);
    }

    /// <summary>The record as lists have it: without the inputs.</summary>
    public static JsonObject Row(ModelSpec model, string? date)
    {
        var time = date is null ? null : date + "T00:00:00.000Z";
        return Base(model)
            .With("shortDescription", model.Description.ToPlainText())
            .With("custom", true)
            .With("privacy", "public")
            .With("source", "other")
            .With("status", "trained")
            .With("tags", new JsonArray())
            .With("capabilities", model.Capabilities.ToJson())
            .With("createdAt", time)
            .With("updatedAt", time);
    }

    /// <summary>The record's id, name and type.</summary>
    public static JsonObject Base(ModelSpec model) => new() { ["id"] = model.Id, ["name"] = model.Name, ["type"] = "custom" };
}

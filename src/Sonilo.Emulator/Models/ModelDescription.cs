using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;

namespace Sonilo.Emulator;

/// <summary>Writes a model's record as the service does, as far as its page has it.</summary>
internal static class ModelDescription
{
    /// <summary>The whole record.</summary>
    /// <param name="model">The model.</param>
    /// <param name="date">The date of its page; <see langword="null"/> where it has none.</param>
    public static JsonObject Of(ModelSpec model, string? date)
    {
        var record = Row(model, date);
        record["inputs"] = InputDescription.ListOf(model.Parameters, model.Rules);
        var selects = new JsonObject();
        foreach (var parameter in model.Parameters.Where(static parameter => parameter.ValueLabels.Count > 0))
        {
            selects[parameter.Name] = Labels(parameter);
        }

        if (selects.Count > 0)
        {
            record["uiConfig"] = new JsonObject { ["selects"] = selects };
        }

        return record;
    }

    /// <summary>The record as lists have it: without the inputs.</summary>
    /// <param name="model">The model.</param>
    /// <param name="date">The date of its page; <see langword="null"/> where it has none.</param>
    public static JsonObject Row(ModelSpec model, string? date)
    {
        var row = Base(model);
        row["shortDescription"] = model.Description.ToPlainText();
        row["custom"] = true;
        row["privacy"] = "public";
        row["source"] = "other";
        row["status"] = "trained";
        row["tags"] = new JsonArray();
        row["capabilities"] = new JsonArray([.. model.Capabilities.Select(static capability => JsonValue.Create(capability))]);
        if (date is not null)
        {
            row["createdAt"] = date + "T00:00:00.000Z";
            row["updatedAt"] = date + "T00:00:00.000Z";
        }

        return row;
    }

    /// <summary>The record's id, name and type.</summary>
    public static JsonObject Base(ModelSpec model) => new() { ["id"] = model.Id, ["name"] = model.Name, ["type"] = "custom" };

    private static JsonObject Labels(ParameterSpec parameter)
    {
        var labels = new JsonObject();
        foreach (var label in parameter.ValueLabels)
        {
            labels[label.Value] = label.Label;
        }

        return labels;
    }
}

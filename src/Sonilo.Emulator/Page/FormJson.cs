using System.Text.Json.Nodes;
using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Emulator;

/// <summary>Describes models for the page: an entry of the list, and a form.</summary>
internal static class FormJson
{
    /// <summary>An entry of the list.</summary>
    public static JsonObject Line(PublishedModel model) => new()
    {
        ["id"] = model.Model.Id,
        ["name"] = model.Model.Name,
        ["capabilities"] = model.Model.Capabilities.ToJson(),
        ["page"] = model.PagePath,
    };

    /// <summary>A form, with a control for every parameter.</summary>
    public static JsonObject Of(ModelSpec model) => new()
    {
        ["id"] = model.Id,
        ["name"] = model.Name,
        ["description"] = model.Description.ToPlainText(),
        ["capabilities"] = model.Capabilities.ToJson(),
        ["rules"] = ModelText.RulesOf(model).ToJson(),
        ["parameters"] = model.Parameters.Select(Control).ToJson(),
    };

    private static JsonObject Control(ParameterSpec parameter)
    {
        var rule = ParameterRule.Of(parameter);
        return new JsonObject
        {
            ["name"] = parameter.Name,
            ["label"] = ParameterLabel.Of(parameter),
            ["type"] = parameter.TypeText,
            ["kind"] = KindOf(rule.Kind),
            ["list"] = rule.IsList,
            ["required"] = rule.MustBeGiven,
            ["whole"] = rule.Kind == ValueKind.Number && rule.Number != NumberKind.Real,
            ["min"] = rule.Minimum,
            ["max"] = rule.Maximum,
            ["step"] = parameter.Step,
            ["minLength"] = rule.MinLength,
            ["maxLength"] = rule.MaxLength,
            ["unit"] = parameter.Unit,
            ["accept"] = parameter.Kind ?? (MediaKind.IsKnown(parameter.Name) ? parameter.Name : null),
            ["maxSize"] = rule.MaxSize,
            ["maxDuration"] = rule.MaxDuration,
            ["movesPrice"] = parameter.MovesPrice == true,
            ["default"] = parameter.Default?.Text,
            ["allowed"] = rule.AllowedValues.ToJson(),
            ["shown"] = rule.AllowedValues.Select(value => parameter.ValueLabels.FirstOrDefault(label => label.Value == value)?.Label ?? value).ToJson(),
            ["items"] = (parameter.Items?.Parameters ?? []).Select(Control).ToJson(),
            ["description"] = parameter.Description.ToPlainText(),
        };
    }

    private static string KindOf(ValueKind kind) => kind switch
    {
        ValueKind.Text => "text",
        ValueKind.Number => "number",
        ValueKind.Boolean => "boolean",
        ValueKind.File => "file",
        ValueKind.Model => "model",
        ValueKind.Fields => "fields",
        _ => "anything",
    };
}

using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;
using Sonilo.Codegen.Templates.Escaping;

namespace Sonilo.Codegen.Templates.Contract;

/// <summary>A parameter as templates see it.</summary>
internal static class ParameterObject
{
    public static ContractObject Of(PropertyShape property, ContractObject names)
    {
        var parameter = property.Parameter;
        var rule = property.Rule;
        return new WordsObject(
            "parameter",
            parameter.Name,
            ("name", parameter.Name),
            ("type", parameter.TypeText),
            ("kind", Kind(rule.Kind)),
            ("is_list", rule.IsList),
            ("number", rule.Kind == ValueKind.Number ? Number(rule.Number) : null),
            ("required", rule.MustBeGiven),
            ("not_blank", rule.NotBlank),
            ("default", ContractObject.Late(() => ValueObjects.Default(parameter, rule))),
            ("minimum", ValueObjects.Optional(rule.Minimum)),
            ("maximum", ValueObjects.Optional(rule.Maximum)),
            ("step", ValueObjects.Optional(parameter.Step)),
            ("step_start", rule.Step is null ? null : ValueObjects.Number(rule.StepStart)),
            ("min_length", rule.MinLength),
            ("max_length", rule.MaxLength),
            ("allowed_values", ContractObject.Late(() => Allowed(property))),
            ("unit", parameter.Unit),
            ("file_kind", parameter.Kind),
            ("max_size", parameter.MaxSize is { } size ? ValueObjects.Number(size) : null),
            ("max_duration", ValueObjects.Optional(parameter.MaxDuration)),
            ("moves_price", parameter.MovesPrice),
            ("label", parameter.Label),
            ("value_labels", ContractObject.Late(() => new ContractList(parameter.ValueLabels.Select(static label => new WordsObject("label", label.Label, ("value", label.Value), ("text", label.Label)))))),
            ("items", ContractObject.Late(() => Items(property))),
            ("item_rules", ContractObject.Late(() => parameter.Items is { } items ? RuleObjects.Of(items.Parameters, items.Rules) : new ContractList([]))),
            ("description", ContractObject.Late(() => DescriptionObject.Of(parameter.Description))),
            ("limits", ContractObject.Late(() => DescriptionObject.Of(Prose.FromText(LimitWords.Of(parameter, rule))))),
            ("example", ContractObject.Late(() => ExampleValue.Of(parameter, rule))),
            ("names", names),
            ("csharp", ContractObject.Late(() => CSharp(property))));
    }

    private static ContractList Items(PropertyShape property)
    {
        var names = new NameForms([.. property.ItemProperties.Select(static item => (item.Parameter.Name, item.Name))]);
        return new ContractList(property.ItemProperties.Select((item, index) => Of(item, names.Of(index))));
    }

    // The listed values, each with the name that C# gives it; none where any value goes.
    private static ContractList Allowed(PropertyShape property)
    {
        var members = (property.HasValueType ? ValueTypeTemplate.MembersOf(property) : []).ToLookup(static member => member.Value, static member => member.Name, StringComparer.Ordinal);
        return new ContractList(property.Rule.AllowedValues.Distinct(StringComparer.Ordinal).Select(text => new WordsObject(
            "value",
            text,
            ("text", text),
            ("value", ValueObjects.OfItem(text, property.Rule)),
            ("csharp", members[text].LastOrDefault() is { } name ? new WrittenText(name, WrittenFor.Everything) : null))));
    }

    private static ContractObject CSharp(PropertyShape property) => new(
        "csharp of a parameter",
        ("property", new WrittenText(property.Name, WrittenFor.Everything)),
        ("argument", new WrittenText(property.Argument, WrittenFor.CSharp)),
        ("type", new WrittenText(property.Type, WrittenFor.CSharp)),
        ("item_type", new WrittenText(property.ItemType, WrittenFor.CSharp)),
        ("value_type", property.HasValueType ? new WrittenText(property.ValueType, WrittenFor.Everything) : null));

    private static string Kind(ValueKind kind) => kind switch
    {
        ValueKind.Text => "text",
        ValueKind.Number => "number",
        ValueKind.Boolean => "boolean",
        ValueKind.File => "file",
        ValueKind.Model => "model",
        ValueKind.Fields => "object",
        _ => "anything",
    };

    private static string Number(NumberKind kind) => kind switch
    {
        NumberKind.Int32 => "int32",
        NumberKind.Int64 => "int64",
        _ => "real",
    };
}

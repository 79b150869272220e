using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;
using Sonilo.Codegen.Templates.Escaping;

namespace Sonilo.Codegen.Templates.Contract;

/// <summary>A parameter as templates see it.</summary>
internal static class ParameterObject
{
    public static ContractObject Of(PropertyShape property, ContractObject names, Func<IReadOnlyDictionary<string, string>> members)
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
            ("max_length", rule.MaxLength),
            ("allowed_values", ContractObject.Late(() => ValueObjects.Allowed(rule, members()))),
            ("unit", parameter.Unit),
            ("file_kind", parameter.Kind),
            ("description", ContractObject.Late(() => DescriptionObject.Of(parameter.Description))),
            ("limits", ContractObject.Late(() => DescriptionObject.Of(Prose.FromText(LimitWords.Of(parameter, rule))))),
            ("example", ContractObject.Late(() => ExampleValue.Of(parameter, rule))),
            ("names", names),
            ("csharp", ContractObject.Late(() => CSharp(property))));
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

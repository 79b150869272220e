using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Emission;

/// <summary>Which C# type a parameter's property has: the one rule that generated code and comparing follow.</summary>
internal static class PropertyType
{
    /// <summary>Whether the parameter's values have a type of their own, with a static member each: texts that are listed.</summary>
    public static bool HasValueType(ParameterSpec parameter) =>
        parameter.AllowedValues.Count > 0 && parameter.Type is (ParameterType.String or ParameterType.StringArray);

    /// <summary>Whether the items of the parameter's list have a type of their own: the page describes them.</summary>
    public static bool HasItemType(ParameterSpec parameter) => parameter is { Type: ParameterType.InputsArray, Items: not null };

    /// <summary>The type without its question mark; <paramref name="ownType"/> is the name of the values' or items' own type, or empty.</summary>
    public static string Of(ParameterRule rule, string ownType) =>
        rule.IsList ? $"IReadOnlyList<{ItemOf(rule, ownType)}>" : ItemOf(rule, ownType);

    /// <summary>The type of a value, or of a list's item.</summary>
    public static string ItemOf(ParameterRule rule, string ownType) => rule.Kind switch
    {
        ValueKind.Text or ValueKind.Fields when ownType.Length > 0 => ownType,
        ValueKind.Text or ValueKind.Model => "string",
        ValueKind.Number => rule.Number switch { NumberKind.Int32 => "int", NumberKind.Int64 => "long", _ => "double" },
        ValueKind.Boolean => "bool",
        ValueKind.File => "AssetInput",
        ValueKind.Fields => "JsonObject",
        _ => "JsonElement",
    };
}

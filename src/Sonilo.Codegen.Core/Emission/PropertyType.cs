using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Emission;

/// <summary>Names the C# type of a parameter's property, as far as callers can tell one from another.</summary>
internal static class PropertyType
{
    private const string OwnValueType = "its own value type";

    /// <summary>The type without its question mark; parameters whose texts are listed have a value type of their own.</summary>
    public static string NameOf(ParameterRule rule)
    {
        var item = rule.Kind switch
        {
            ValueKind.Text => rule.AllowedValues.Count > 0 ? OwnValueType : "string",
            ValueKind.Model => "string",
            ValueKind.Number => rule.Number switch { NumberKind.Int32 => "int", NumberKind.Int64 => "long", _ => "double" },
            ValueKind.Boolean => "bool",
            ValueKind.File => "AssetInput",
            ValueKind.Fields => "JsonObject",
            _ => "JsonElement",
        };
        return rule.IsList ? $"IReadOnlyList<{item}>" : item;
    }

    /// <summary>Whether each listed value is a static member that callers can name.</summary>
    public static bool HasMembers(ParameterRule rule) => rule.Kind == ValueKind.Text && rule.AllowedValues.Count > 0;

    /// <summary>Whether both take the same sort of value, so that limits and lists can be compared one by one.</summary>
    public static bool IsComparable(ParameterRule before, ParameterRule after) =>
        before.IsList == after.IsList && Sort(before.Kind) == Sort(after.Kind);

    // The id of a model is a text like any other.
    private static ValueKind Sort(ValueKind kind) => kind == ValueKind.Model ? ValueKind.Text : kind;
}

#if NET10_0_OR_GREATER
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Sonilo.AspNetCore.OpenApi;

/// <summary>Describes the values of requests: what they are in JSON, and which texts have a member in C#.</summary>
internal static class ValueSchema
{
    /// <summary>The type in JSON; <see langword="null"/> where any value goes.</summary>
    public static JsonSchemaType? TypeOf(Type type) =>
        type == typeof(int) || type == typeof(long) ? JsonSchemaType.Integer
        : type == typeof(double) ? JsonSchemaType.Number
        : type == typeof(bool) ? JsonSchemaType.Boolean
        : type == typeof(JsonObject) || typeof(IGenerationItem).IsAssignableFrom(type) ? JsonSchemaType.Object
        : type == typeof(string) || IsText(type) ? JsonSchemaType.String
        : null;

    /// <summary>Whether a type of ours is a text in JSON: an allowed value, or a file by the id of its asset.</summary>
    public static bool IsText(Type type) => type == typeof(AssetInput) || IsAllowedValue(type);

    /// <summary>Describes a type of ours that is a text in JSON, wherever it occurs.</summary>
    public static void Describe(OpenApiSchema schema, Type type)
    {
        schema.Type = JsonSchemaType.String;
        if (IsAllowedValue(type))
        {
            schema.Enum = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(property => property.PropertyType == type)
                .Select(static property => (JsonNode)JsonValue.Create(property.GetValue(null)!.ToString()!)!)];
        }
    }

    private static bool IsAllowedValue(Type type) => type.IsValueType && Array.Exists(
        type.GetInterfaces(), static contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IAllowedValue<>));
}
#endif

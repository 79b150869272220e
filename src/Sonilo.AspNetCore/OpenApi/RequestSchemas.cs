#if NET10_0_OR_GREATER
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Sonilo.AspNetCore.OpenApi;

/// <summary>Describes what a model accepts, as <c>dotnet sonilo export --as openapi</c> does.</summary>
internal static class RequestSchemas
{
    // A character that .NET does not call white space: what \S means differs from one regular expression to the next.
    private const string NotBlankPattern = "[^\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";

    /// <summary>Fills a schema with the parameters of a model. The properties of the generated type distinguish whole numbers from others.</summary>
    public static void Describe(OpenApiSchema schema, GenerationModel model, Type request)
    {
        schema.Title = model.Name;
        schema.Description = model.Description;
        Describe(schema, model.Parameters, request);
    }

    // A request, or an item of one of its lists.
    private static void Describe(OpenApiSchema schema, IReadOnlyList<GenerationParameter> parameters, Type owner)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Properties = parameters.ToDictionary(
            static parameter => parameter.Name, parameter => (IOpenApiSchema)Of(parameter, owner), StringComparer.Ordinal);
        schema.Required = parameters.Where(IsRequired).Select(static parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsRequired(GenerationParameter parameter) => parameter is { Required: true, Default: null };

    private static OpenApiSchema Of(GenerationParameter parameter, Type request)
    {
        var type = request.GetProperty(parameter.PropertyName)?.PropertyType ?? typeof(object);
        var isList = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
        var value = ValueOf(parameter, isList ? type.GetGenericArguments()[0] : Nullable.GetUnderlyingType(type) ?? type, isList);
        var schema = isList ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value, MinItems = parameter.MinLength, MaxItems = parameter.MaxLength } : value;
        schema.Description = parameter.Description;
        schema.Default = DefaultOf(parameter, value.Type, isList);
        return schema;
    }

    private static OpenApiSchema ValueOf(GenerationParameter parameter, Type type, bool isList)
    {
        var schema = new OpenApiSchema { Type = ValueSchema.TypeOf(type) };
        var isNumber = schema.Type is JsonSchemaType.Number or JsonSchemaType.Integer;
        var listed = schema.Type is JsonSchemaType.String || isNumber ? WithDefaults(parameter) : [];
        if (listed.Count > 0)
        {
            schema.Enum = [.. listed.Select(text => isNumber ? Number(text) : JsonValue.Create(text)!)];
        }
        else if (isNumber)
        {
            schema.Minimum = Text(parameter.Minimum);
            schema.Maximum = Text(parameter.Maximum);
            schema.MultipleOf = MultipleOf(parameter, schema.Type is JsonSchemaType.Integer);
        }

        if (parameter.Items.Count > 0)
        {
            Describe(schema, parameter.Items, type);
        }

        if (schema.Type is JsonSchemaType.String && !isList)
        {
            schema.MinLength = parameter.MinLength;
            schema.MaxLength = parameter.MaxLength;
            schema.Pattern = IsRequired(parameter) && listed.Count == 0 && type == typeof(string) ? NotBlankPattern : null;
        }

        return schema;
    }

    // Multiples are counted from zero, and steps from the minimum. Whole numbers are those of every step of one.
    private static decimal? MultipleOf(GenerationParameter parameter, bool isWhole) =>
        parameter.Step is { } step && !(isWhole && step == 1) && (decimal)(parameter.Minimum ?? 0) % (decimal)step == 0 ? (decimal)step : null;

    // The service takes its default, whether the page lists it or not.
    private static List<string> WithDefaults(GenerationParameter parameter) =>
        parameter.AllowedValues.Count == 0 ? [] : [.. parameter.AllowedValues.Concat(parameter.DefaultItems).Distinct(StringComparer.Ordinal)];

    private static JsonNode? DefaultOf(GenerationParameter parameter, JsonSchemaType? type, bool isList)
    {
        if (parameter.Default is not { } text || (type is JsonSchemaType.Object or null && parameter.DefaultItems.Count > 0))
        {
            return null;
        }

        return isList || parameter.DefaultItems.Count != 1 ? new JsonArray([.. parameter.DefaultItems.Select(item => ItemOf(item, type))]) : ItemOf(text, type);
    }

    private static JsonValue ItemOf(string text, JsonSchemaType? type) => type switch
    {
        JsonSchemaType.Number or JsonSchemaType.Integer when IsNumber(text) => Number(text),
        JsonSchemaType.Boolean when text is "true" or "false" => JsonValue.Create(text == "true"),
        _ => JsonValue.Create(text)!,
    };

    private static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static JsonValue Number(string text) => JsonValue.Create(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));

    private static string? Text(double? limit) => limit?.ToString("0.#############################", CultureInfo.InvariantCulture);
}
#endif

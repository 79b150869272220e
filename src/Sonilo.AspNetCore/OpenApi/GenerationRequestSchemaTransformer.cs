#if NET10_0_OR_GREATER
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Sonilo.AspNetCore.OpenApi;

/// <summary>Gives generation requests the schemas of their models; a converter of their own hides their properties from the framework.</summary>
internal sealed class GenerationRequestSchemaTransformer : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type is { IsClass: true, IsAbstract: false } && typeof(IGenerationRequest).IsAssignableFrom(type))
        {
            // Which model it is for, a request knows without any value.
            var request = (IGenerationRequest)RuntimeHelpers.GetUninitializedObject(type);
            RequestSchemas.Describe(schema, request.Model, type);
        }
        else if (ValueSchema.IsText(type))
        {
            ValueSchema.Describe(schema, type);
        }

        return Task.CompletedTask;
    }
}
#endif

#if NET10_0_OR_GREATER
using Microsoft.AspNetCore.OpenApi;
using Sonilo.AspNetCore.OpenApi;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Describes generation requests in the application's OpenAPI document.</summary>
public static class SoniloOpenApiExtensions
{
    /// <summary>Describes generation requests by their models' pages: parameters, limits, defaults and allowed values.</summary>
    /// <remarks>The schemas are those of <c>dotnet sonilo export --as openapi</c>.</remarks>
    /// <example>
    /// <code>
    /// builder.Services.AddOpenApi(options => options.AddGenerationRequestSchemas());
    /// </code>
    /// </example>
    public static OpenApiOptions AddGenerationRequestSchemas(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AddSchemaTransformer<GenerationRequestSchemaTransformer>();
    }
}
#endif

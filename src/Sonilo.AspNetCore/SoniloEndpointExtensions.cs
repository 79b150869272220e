using Microsoft.AspNetCore.Http;
using Sonilo.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Validation of generation requests, for an endpoint or a group of endpoints.</summary>
public static class SoniloEndpointExtensions
{
    /// <summary>Validates every generation request among the endpoint's arguments before the endpoint runs.</summary>
    /// <remarks>
    /// A request that breaks a limit of its page is answered with 400 and a <c>ValidationProblemDetails</c> that lists every violation
    /// by its field. So is a field that the model does not have, unless
    /// <see cref="Sonilo.AspNetCore.SoniloAspNetCoreOptions.AllowUnknownFields"/> is set. Requests inside other types are not
    /// looked for: validate those with <c>request.Validate()</c>.
    /// </remarks>
    /// <param name="builder">An endpoint, or a group of them.</param>
    /// <example>
    /// <code>
    /// app.MapPost("/music", (SoniloV11TextToMusicRequest request) => …).ValidateGenerationRequests();
    /// </code>
    /// </example>
    public static TBuilder ValidateGenerationRequests<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddEndpointFilter<TBuilder, RequestValidationFilter>();
    }
}

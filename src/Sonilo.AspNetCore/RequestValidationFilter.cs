using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Sonilo.AspNetCore;

/// <summary>Answers 400 with every violation of the generation requests among an endpoint's arguments.</summary>
internal sealed class RequestValidationFilter(IOptions<SoniloAspNetCoreOptions> options) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var errors = ViolationErrors.ByField(context.Arguments.SelectMany(argument => argument switch
        {
            IGenerationRequest request => Errors("", request),
            IEnumerable<IGenerationRequest?> requests => requests.SelectMany((item, index) => Errors($"[{index.ToString(CultureInfo.InvariantCulture)}].", item)),
            _ => [],
        }));
        return errors.Count == 0 ? await next(context).ConfigureAwait(false) : TypedResults.ValidationProblem(errors);
    }

    // Callers know the fields of their JSON, which are the service's parameters.
    private IEnumerable<(string Field, string Message)> Errors(string prefix, IGenerationRequest? request)
    {
        if (request is null)
        {
            return [(prefix.TrimEnd('.'), "The request must not be null.")];
        }

        var violations = GenerationRequestExtensions.Validate(request);
        var unknown = options.Value.AllowUnknownFields ? [] : request.AdditionalParameters ?? [];
        return
        [
            .. violations.Select(violation => ViolationErrors.Of(violation, prefix)),
            .. unknown.Select(static field => field.Key).Where(name => !violations.Any(violation => violation.Parameter == name))
                .Select(name => (prefix + name, $"{name} is not a parameter of {request.Model.Id}.")),
        ];
    }
}

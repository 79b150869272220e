using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Sonilo.AspNetCore;

/// <summary>Answers 400 with every violation of the generation requests among an endpoint's arguments.</summary>
internal sealed class RequestValidationFilter(IOptions<SoniloAspNetCoreOptions> options) : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var errors = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var argument in context.Arguments)
        {
            if (argument is IGenerationRequest request)
            {
                Add(errors, "", request);
            }
            else if (argument is IEnumerable<IGenerationRequest> requests)
            {
                var index = 0;
                foreach (var item in requests)
                {
                    Add(errors, string.Create(CultureInfo.InvariantCulture, $"[{index++}]."), item);
                }
            }
        }

        return errors.Count == 0
            ? await next(context).ConfigureAwait(false)
            : TypedResults.ValidationProblem(errors.ToDictionary(static error => error.Key, static error => error.Value.ToArray()));
    }

    // Callers know the fields of their JSON, which are the service's parameters.
    private void Add(Dictionary<string, List<string>> errors, string prefix, IGenerationRequest? request)
    {
        if (request is null)
        {
            AddError(prefix.TrimEnd('.'), "The request must not be null.");
            return;
        }

        var violations = GenerationRequestExtensions.Validate(request);
        foreach (var violation in violations)
        {
            AddError(prefix + ViolationErrors.FieldOf(violation), violation.Message);
        }

        if (options.Value.AllowUnknownFields || request.AdditionalParameters is not { } unknown)
        {
            return;
        }

        foreach (var name in unknown.Select(static field => field.Key).Where(name => !violations.Any(violation => violation.Parameter == name)))
        {
            AddError(prefix + name, $"{name} is not a parameter of {request.Model.Id}.");
        }

        void AddError(string field, string message)
        {
            if (!errors.TryGetValue(field, out var messages))
            {
                errors.Add(field, messages = []);
            }

            messages.Add(message);
        }
    }
}

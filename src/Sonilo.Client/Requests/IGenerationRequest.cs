using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
#if NET
using System.ComponentModel.DataAnnotations;
#endif

namespace Sonilo;

/// <summary>A request for one model: its parameters, what they must keep, and how they are sent.</summary>
/// <remarks>
/// Generated request types implement these members explicitly, so that a model's parameters may have any name. Call
/// <see cref="GenerationRequestExtensions"/> instead.
/// </remarks>
[JsonConverter(typeof(AnyRequestConverter))]
public interface IGenerationRequest
#if NET
    : IValidatableObject
#endif
{
    /// <summary>The model that the request is for.</summary>
    GenerationModel Model { get; }

    /// <summary>Parameters that the model's page did not know when this type was generated; they are sent as they are.</summary>
    JsonObject? AdditionalParameters { get; }

    /// <summary>Everything in the request that the model's page forbids; empty when the request is valid.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    IReadOnlyList<ParameterViolation> Validate();

    /// <summary>Writes the parameters that have a value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void WriteTo(RequestWriter json);

#if NET
    /// <summary>Tells frameworks that ask for validation results what <see cref="Validate()"/> found.</summary>
    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        foreach (var violation in Validate())
        {
            yield return new ValidationResult(violation.Message, [PropertyOf(violation.Parameter)]);
        }
    }

    // Forms and model state know the request's properties, not the service's parameters.
    private string PropertyOf(string parameter) => PropertyPath.Of(Model.Parameters, parameter);
#endif
}

using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.Extensions.Options;

namespace Sonilo.Benchmarks;

/// <summary>A request as one writes it with attributes.</summary>
public sealed class AnnotatedRequest
{
    /// <summary>What the music is like.</summary>
    [Required]
    public required string Prompt { get; init; }

    /// <summary>Its length in seconds.</summary>
    [Range(1.0, 600.0)]
    public double? Duration { get; init; }

    /// <summary>How many versions.</summary>
    [Range(1, 3)]
    public int? NumSamples { get; init; }
}

/// <summary>What the generator of the options library makes of the attributes.</summary>
[OptionsValidator]
internal sealed partial class OptionsRequestValidator : IValidateOptions<AnnotatedRequest>;

/// <summary>The same rules in FluentValidation's words.</summary>
internal sealed class FluentRequestValidator : AbstractValidator<AnnotatedRequest>
{
    public FluentRequestValidator()
    {
        RuleFor(static request => request.Prompt).NotEmpty();
        RuleFor(static request => request.Duration).InclusiveBetween(1.0, 600.0);
        RuleFor(static request => request.NumSamples).InclusiveBetween(1, 3);
    }
}

namespace Sonilo;

/// <summary>A request was not sent, because the model's page forbids some of its values.</summary>
public class SoniloValidationException : SoniloException
{
    /// <summary>Creates the exception with a default message.</summary>
    public SoniloValidationException() : this("The request is not valid.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public SoniloValidationException(string message) : base(message) => Violations = [];

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public SoniloValidationException(string message, Exception innerException) : base(message, innerException) => Violations = [];

    /// <summary>Creates the exception from what validation found; the message lists all of it.</summary>
    public SoniloValidationException(GenerationModel model, IReadOnlyList<ParameterViolation> violations)
        : base(Describe(model, violations))
    {
        Model = model;
        Violations = violations;
    }

    /// <summary>The model that the request was for.</summary>
    public GenerationModel? Model { get; }

    /// <summary>Every value that was refused.</summary>
    public IReadOnlyList<ParameterViolation> Violations { get; }

    private static string Describe(GenerationModel model, IReadOnlyList<ParameterViolation> violations)
    {
        var lines = violations.Select(violation => "- " + violation.Message);
        var date = model.Page.Date is { } known ? $", page of {known}" : "";
        return $"The request for {model.Id} is not valid ({model.Page.Name}{date}):{Environment.NewLine}{string.Join(Environment.NewLine, lines)}";
    }
}

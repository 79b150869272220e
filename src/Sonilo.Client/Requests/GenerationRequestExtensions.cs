namespace Sonilo;

/// <summary>What every request can do.</summary>
public static class GenerationRequestExtensions
{
    /// <summary>Everything in the request that the model's page forbids; empty, and not allocated, when the request is valid.</summary>
    /// <remarks>
    /// Parameters in <see cref="IGenerationRequest.AdditionalParameters"/> are not checked, because the page does not know them; one
    /// that the page does know is a violation, because it would be sent twice.
    /// </remarks>
    public static IReadOnlyList<ParameterViolation> Validate(this IGenerationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Validate();
    }

    /// <summary>Throws when the model's page forbids any value of the request.</summary>
    /// <exception cref="SoniloValidationException">The page forbids a value; every violation is listed.</exception>
    public static void ThrowIfInvalid(this IGenerationRequest request)
    {
        var violations = Validate(request);
        if (violations.Count > 0)
        {
            throw new SoniloValidationException(request.Model, violations);
        }
    }

    /// <summary>The model that the request is for, with its page and limits.</summary>
    public static GenerationModel GetModel(this IGenerationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Model;
    }

    /// <summary>The JSON that the request is sent as.</summary>
    /// <exception cref="InvalidOperationException">A file of the request has not been uploaded, so it has no asset id yet.</exception>
    public static string ToJson(this IGenerationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return JsonBuffer.Write(writer => new RequestWriter(writer).Object(request)).ToString();
    }
}

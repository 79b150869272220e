namespace Sonilo;

/// <summary>The keys are known, but may not do this: another plan, more credit or other rights are needed.</summary>
public class SoniloAccessException(string message, Exception? innerException) : SoniloException(message, innerException)
{
    /// <summary>Creates the exception with a default message.</summary>
    public SoniloAccessException() : this("The account may not do this.")
    {
    }

    /// <summary>Creates the exception with the given message.</summary>
    public SoniloAccessException(string message) : this(message, null)
    {
    }

    /// <summary>The plan that the model needs, in the service's words; <see langword="null"/> where it named none.</summary>
    public string? RequiredPlan { get; init; }

    /// <summary>The model that is out of reach; <see langword="null"/> where none was named.</summary>
    public string? ModelId { get; init; }
}

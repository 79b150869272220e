namespace Sonilo;

/// <summary>The keys are known, but may not do this: another plan, more credit or other rights are needed.</summary>
public class SoniloAccessException : SoniloException
{
    /// <summary>Creates the exception with a default message.</summary>
    public SoniloAccessException() : this("The account may not do this.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public SoniloAccessException(string message) : this(message, null) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public SoniloAccessException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>The plan that the model needs, in the service's words; <see langword="null"/> where it named none.</summary>
    public string? RequiredPlan { get; init; }

    /// <summary>The model that is out of reach; <see langword="null"/> where none was named.</summary>
    public string? ModelId { get; init; }
}

namespace Sonilo;

/// <summary>An estimate was asked for, and the service answered with a job: it has been started and will be paid for.</summary>
public class EstimateStartedJobException : GenerationInterruptedException
{
    /// <summary>Creates the exception with a default message.</summary>
    public EstimateStartedJobException() : this("The estimate started a job.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public EstimateStartedJobException(string message) : this(message, null) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public EstimateStartedJobException(string message, Exception? innerException) : base(message, innerException) { }
}

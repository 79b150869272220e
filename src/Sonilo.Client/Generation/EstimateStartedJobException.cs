namespace Sonilo;

/// <summary>An estimate was asked for, and the service answered with a job: it has been started and will be paid for.</summary>
public class EstimateStartedJobException(string message, Exception? innerException) : GenerationInterruptedException(message, innerException)
{
    /// <summary>Creates the exception with a default message.</summary>
    public EstimateStartedJobException() : this("The estimate started a job.")
    {
    }

    /// <summary>Creates the exception with the given message.</summary>
    public EstimateStartedJobException(string message) : this(message, null)
    {
    }
}

namespace Sonilo;

/// <summary>An estimate was asked for, and the service answered with a job: it has been started and will be paid for.</summary>
public class EstimateStartedJobException : GenerationInterruptedException
{
    /// <summary>Creates the exception with a message of its own.</summary>
    public EstimateStartedJobException() : this("The estimate started a job.")
    {
    }

    /// <summary>Creates the exception with a message of its own.</summary>
    public EstimateStartedJobException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception with a message of its own and its cause.</summary>
    public EstimateStartedJobException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}

namespace Sonilo;

/// <summary>Spending is switched off, by <c>SONILO_NO_SPEND=1</c> or by <see cref="SoniloClientOptions.NoSpend"/>. Nothing was sent.</summary>
public class NoSpendException : SoniloException
{
    /// <summary>Creates the exception with a message of its own.</summary>
    public NoSpendException() : this("Spending is switched off.")
    {
    }

    /// <summary>Creates the exception with a message of its own.</summary>
    public NoSpendException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception with a message of its own and its cause.</summary>
    public NoSpendException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}

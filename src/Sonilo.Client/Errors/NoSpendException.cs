namespace Sonilo;

/// <summary>Spending is switched off, by <c>SONILO_NO_SPEND=1</c> or by <see cref="SoniloClientOptions.NoSpend"/>. Nothing was sent.</summary>
public class NoSpendException(string message, Exception? innerException) : SoniloException(message, innerException)
{
    /// <summary>Creates the exception with a default message.</summary>
    public NoSpendException() : this("Spending is switched off.")
    {
    }

    /// <summary>Creates the exception with the given message.</summary>
    public NoSpendException(string message) : this(message, null)
    {
    }
}

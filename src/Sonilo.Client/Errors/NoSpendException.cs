namespace Sonilo;

/// <summary>Spending is switched off, by <c>SONILO_NO_SPEND=1</c> or by <see cref="SoniloClientOptions.NoSpend"/>. Nothing was sent.</summary>
public class NoSpendException : SoniloException
{
    /// <summary>Creates the exception with a default message.</summary>
    public NoSpendException() : this("Spending is switched off.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public NoSpendException(string message) : this(message, null) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public NoSpendException(string message, Exception? innerException) : base(message, innerException) { }
}

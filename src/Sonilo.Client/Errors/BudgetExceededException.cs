namespace Sonilo;

/// <summary>The request would exceed the budget. It was not started.</summary>
public class BudgetExceededException : SoniloException
{
    /// <summary>Creates the exception with a default message.</summary>
    public BudgetExceededException() : this("The request would pass the budget.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public BudgetExceededException(string message) : this(message, null) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public BudgetExceededException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>The budget.</summary>
    public Budget? Budget { get; init; }

    /// <summary>What is spent and reserved already.</summary>
    public LedgerSpending? Spending { get; init; }

    /// <summary>What the request would have cost, in creative units.</summary>
    public decimal Estimate { get; init; }
}

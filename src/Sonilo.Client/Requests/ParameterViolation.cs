namespace Sonilo;

/// <summary>One value that the model's page forbids.</summary>
/// <param name="Parameter">The parameter's name, as the service knows it.</param>
/// <param name="Message">What is wrong, with the limit and the value.</param>
public sealed record ParameterViolation(string Parameter, string Message)
{
    /// <summary>The value that was refused; <see langword="null"/> where there is none or it is not to be shown.</summary>
    public object? Value { get; init; }

    /// <summary>The position in a list, where one item is at fault.</summary>
    public int? Index { get; init; }

    /// <summary>The smallest number allowed, where the violation is about a range.</summary>
    public double? Minimum { get; init; }

    /// <summary>The largest number allowed, where the violation is about a range.</summary>
    public double? Maximum { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Message;
}

using System.Globalization;

namespace Sonilo;

/// <content>What every item of a list must keep, and how long texts and lists may be.</content>
public partial struct ParameterChecks
{
    /// <summary>A list whose items must not be <see langword="null"/>.</summary>
    public void ItemsGiven<T>(string parameter, IReadOnlyList<T>? values)
        where T : class
    {
        for (var i = 0; i < (values?.Count ?? 0); i++)
        {
            if (values![i] is null)
            {
                Add(new ParameterViolation(parameter, $"{At(parameter, i)} must not be null.") { Index = i });
            }
        }
    }

    /// <summary>A list whose numbers must be between two limits, both included.</summary>
    public void ItemsInRange(string parameter, IReadOnlyList<double>? values, double minimum, double maximum) =>
        EachInRange(parameter, values, static value => value, minimum, maximum);

    /// <inheritdoc cref="ItemsInRange(string, IReadOnlyList{double}?, double, double)"/>
    public void ItemsInRange(string parameter, IReadOnlyList<int>? values, double minimum, double maximum) =>
        EachInRange(parameter, values, static value => value, minimum, maximum);

    /// <inheritdoc cref="ItemsInRange(string, IReadOnlyList{double}?, double, double)"/>
    public void ItemsInRange(string parameter, IReadOnlyList<long>? values, double minimum, double maximum) =>
        EachInRange(parameter, values, static value => value, minimum, maximum);

    /// <summary>A list whose texts must be among those the page lists.</summary>
    public void ItemsOneOf<T>(string parameter, IReadOnlyList<T>? values, string[] allowedValues)
        where T : notnull
    {
        for (var i = 0; i < (values?.Count ?? 0); i++)
        {
            var text = values![i]?.ToString();
            if (Array.IndexOf(allowedValues, text) < 0)
            {
                AddNotAllowed(parameter, text ?? "null", Quoted(allowedValues), i);
            }
        }
    }

    /// <summary>A list whose numbers must be among those the page lists.</summary>
    public void ItemsOneOf(string parameter, IReadOnlyList<double>? values, double[] allowedValues) =>
        EachOneOf(parameter, values, static value => value, allowedValues);

    /// <inheritdoc cref="ItemsOneOf(string, IReadOnlyList{double}?, double[])"/>
    public void ItemsOneOf(string parameter, IReadOnlyList<int>? values, double[] allowedValues) =>
        EachOneOf(parameter, values, static value => value, allowedValues);

    /// <inheritdoc cref="ItemsOneOf(string, IReadOnlyList{double}?, double[])"/>
    public void ItemsOneOf(string parameter, IReadOnlyList<long>? values, double[] allowedValues) =>
        EachOneOf(parameter, values, static value => value, allowedValues);

    /// <summary>A text of at most so many characters.</summary>
    public void MaxLength(string parameter, string? value, int maximum)
    {
        if (value?.Length > maximum)
        {
            AddLength(parameter, value.Length, "at most", maximum, "characters");
        }
    }

    /// <summary>A list of at most so many items.</summary>
    public void MaxItems<T>(string parameter, IReadOnlyList<T>? values, int maximum)
    {
        if (values?.Count > maximum)
        {
            AddLength(parameter, values.Count, "at most", maximum, "items");
        }
    }

    // An item of a list by its place in it; without one, the parameter itself.
    private static string At(string parameter, int? index) =>
        index is null ? parameter : string.Format(CultureInfo.InvariantCulture, "{0}[{1}]", parameter, index);

    private void EachOneOf<T>(string parameter, IReadOnlyList<T>? values, Func<T, double> number, double[] allowedValues)
    {
        for (var i = 0; i < (values?.Count ?? 0); i++)
        {
            if (number(values![i]) is var value && Array.IndexOf(allowedValues, value) < 0)
            {
                AddNotAllowed(parameter, value, Numbers(allowedValues), i);
            }
        }
    }

    private void EachInRange<T>(string parameter, IReadOnlyList<T>? values, Func<T, double> number, double minimum, double maximum)
    {
        for (var i = 0; i < (values?.Count ?? 0); i++)
        {
            if (number(values![i]) is var value && !(value >= minimum && value <= maximum))
            {
                AddRange(parameter, value, minimum, maximum, i);
            }
        }
    }

    private void AddLength(string parameter, int length, string comparison, int limit, string unit) =>
        Add(new ParameterViolation(
            parameter,
            string.Format(CultureInfo.InvariantCulture, "{0} must have {1} {2} {3}, but has {4}.", parameter, comparison, limit, unit, length)));
}

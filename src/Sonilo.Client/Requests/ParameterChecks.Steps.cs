using System.Globalization;
using System.Runtime.CompilerServices;

namespace Sonilo;

/// <content>Numbers that move in steps, and how short texts and lists may be.</content>
public partial struct ParameterChecks
{
    /// <summary>A number that must be a whole number of steps from where they begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step(string parameter, double? value, decimal step, decimal start)
    {
        if (value.HasValue && !IsOnStep(value.GetValueOrDefault(), step, start))
        {
            AddStep(parameter, value.GetValueOrDefault(), step, start, null);
        }
    }

    /// <inheritdoc cref="Step(string, double?, decimal, decimal)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step(string parameter, long? value, decimal step, decimal start)
    {
        if (value.HasValue && (value.GetValueOrDefault() - start) % step != 0)
        {
            AddStep(parameter, value.GetValueOrDefault(), step, start, null);
        }
    }

    /// <summary>A list whose numbers must be whole numbers of steps from where they begin.</summary>
    public void ItemsOnStep(string parameter, IReadOnlyList<double>? values, decimal step, decimal start) =>
        EachOnStep(parameter, values, static value => value, step, start);

    /// <inheritdoc cref="ItemsOnStep(string, IReadOnlyList{double}?, decimal, decimal)"/>
    public void ItemsOnStep(string parameter, IReadOnlyList<int>? values, decimal step, decimal start) =>
        EachOnStep(parameter, values, static value => value, step, start);

    /// <inheritdoc cref="ItemsOnStep(string, IReadOnlyList{double}?, decimal, decimal)"/>
    public void ItemsOnStep(string parameter, IReadOnlyList<long>? values, decimal step, decimal start) =>
        EachOnStep(parameter, values, static value => value, step, start);

    /// <summary>A text of at least so many characters.</summary>
    public void MinLength(string parameter, string? value, int minimum)
    {
        if (value?.Length < minimum)
        {
            AddLength(parameter, value.Length, "at least", minimum, "characters");
        }
    }

    /// <summary>A list of at least so many items.</summary>
    public void MinItems<T>(string parameter, IReadOnlyList<T>? values, int minimum)
    {
        if (values?.Count < minimum)
        {
            AddLength(parameter, values.Count, "at least", minimum, "items");
        }
    }

    // Binary fractions are judged by the fifteen digits that they hold for certain: 0.1 + 0.2 is on the grid of 0.1. What is too large to be
    // told, and what is no number at all, is for the range to judge.
    private static bool IsOnStep(double value, decimal step, decimal start) =>
        !(Math.Abs(value) < 7.9e27) || !(Math.Abs(start) < 7.9e27m) || ((decimal)value - start) % step == 0;

    private void EachOnStep<T>(string parameter, IReadOnlyList<T>? values, Func<T, double> number, decimal step, decimal start)
    {
        for (var i = 0; i < (values?.Count ?? 0); i++)
        {
            if (number(values![i]) is var value && !IsOnStep(value, step, start))
            {
                AddStep(parameter, value, step, start, i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddStep(string parameter, double value, decimal step, decimal start, int? index)
    {
        var from = start == 0 ? "" : string.Format(CultureInfo.InvariantCulture, " from {0}", start);
        Add(new ParameterViolation(
            parameter,
            string.Format(CultureInfo.InvariantCulture, "{0} must move in steps of {1}{2}, but is {3}.", At(parameter, index), step, from, Number(value)))
        {
            Value = value,
            Index = index,
        });
    }
}

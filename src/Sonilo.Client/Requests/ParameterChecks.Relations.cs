using System.Runtime.CompilerServices;

namespace Sonilo;

/// <content>What must hold between parameters. Where a side is not known, nothing is broken.</content>
public partial struct ParameterChecks
{
    /// <summary>A sum that must not exceed another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AtMost(string left, double? leftValue, string right, double? rightValue)
    {
        if (leftValue > rightValue && !IsRounding(leftValue.GetValueOrDefault(), rightValue.GetValueOrDefault()))
        {
            AddRelation(left, leftValue, "at most", right, rightValue);
        }
    }

    /// <summary>A sum that must stay below another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LessThan(string left, double? leftValue, string right, double? rightValue)
    {
        if (leftValue >= rightValue)
        {
            AddRelation(left, leftValue, "less than", right, rightValue);
        }
    }

    /// <summary>A sum that must not be below another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AtLeast(string left, double? leftValue, string right, double? rightValue)
    {
        if (leftValue < rightValue && !IsRounding(leftValue.GetValueOrDefault(), rightValue.GetValueOrDefault()))
        {
            AddRelation(left, leftValue, "at least", right, rightValue);
        }
    }

    /// <summary>A sum that must exceed another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void GreaterThan(string left, double? leftValue, string right, double? rightValue)
    {
        if (leftValue <= rightValue)
        {
            AddRelation(left, leftValue, "greater than", right, rightValue);
        }
    }

    // The violation is the first parameter's: the left side is what the rule is about.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddRelation(string left, double? leftValue, string comparison, string right, double? rightValue) =>
        Add(new ParameterViolation(
            left.Split(' ', '.')[0],
            $"{left} must be {comparison} {Known(right, rightValue)}, but is {Number(leftValue.GetValueOrDefault())}.")
        {
            Value = leftValue,
        });

    // 1.1 + 2.2 is a little more than 3.3 in binary, and nobody's mistake.
    private static bool IsRounding(double left, double right) => Math.Abs(left - right) < 1e-12 * Math.Max(Math.Abs(left), Math.Abs(right));

    private static string Known(string side, double? value) =>
        Number(value.GetValueOrDefault()) is var number && side == number ? side : $"{side} ({number})";
}

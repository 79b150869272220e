using System.Runtime.CompilerServices;

namespace Sonilo;

/// <content>What must hold between parameters. Where a side is not known, nothing is broken.</content>
public partial struct ParameterChecks
{
    /// <summary>A sum that must not exceed another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AtMost(string left, double? leftValue, string right, double? rightValue, string? list = null, int index = 0)
    {
        if (leftValue > rightValue && !IsRounding(leftValue.GetValueOrDefault(), rightValue.GetValueOrDefault()))
        {
            AddRelation(left, leftValue, "at most", right, rightValue, list, index);
        }
    }

    /// <summary>A sum that must stay below another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LessThan(string left, double? leftValue, string right, double? rightValue, string? list = null, int index = 0)
    {
        if (leftValue >= rightValue)
        {
            AddRelation(left, leftValue, "less than", right, rightValue, list, index);
        }
    }

    /// <summary>A sum that must not be below another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AtLeast(string left, double? leftValue, string right, double? rightValue, string? list = null, int index = 0)
    {
        if (leftValue < rightValue && !IsRounding(leftValue.GetValueOrDefault(), rightValue.GetValueOrDefault()))
        {
            AddRelation(left, leftValue, "at least", right, rightValue, list, index);
        }
    }

    /// <summary>A sum that must exceed another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void GreaterThan(string left, double? leftValue, string right, double? rightValue, string? list = null, int index = 0)
    {
        if (leftValue <= rightValue)
        {
            AddRelation(left, leftValue, "greater than", right, rightValue, list, index);
        }
    }

    // The violation is the first parameter's: the left side is what the rule is about. Where it is about a list, the item is named.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddRelation(string left, double? leftValue, string comparison, string right, double? rightValue, string? list, int index)
    {
        var parameter = left.Split(' ')[0];
        if (list is not null)
        {
            var (any, item) = (list + ".", At(list, index) + ".");
            (parameter, left, right) = (parameter.Replace(any, item), left.Replace(any, item), right.Replace(any, item));
        }

        Add(new ParameterViolation(
            list is not null && parameter.StartsWith(list + "[", StringComparison.Ordinal) ? parameter : parameter.Split('.')[0],
            $"{left} must be {comparison} {Known(right, rightValue)}, but is {Number(leftValue.GetValueOrDefault())}.")
        {
            Value = leftValue,
        });
    }

    // 1.1 + 2.2 is a little more than 3.3 in binary, and nobody's mistake.
    private static bool IsRounding(double left, double right) => Math.Abs(left - right) < 1e-12 * Math.Max(Math.Abs(left), Math.Abs(right));

    private static string Known(string side, double? value) =>
        Number(value.GetValueOrDefault()) is var number && side == number ? side : $"{side} ({number})";
}

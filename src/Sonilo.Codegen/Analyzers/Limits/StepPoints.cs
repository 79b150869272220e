using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Analyzers;

/// <summary>Which numbers a step allows, and which of them is nearest to one that it does not.</summary>
internal static class StepPoints
{
    // Beyond, a decimal cannot hold the number and nobody can tell.
    private const double Largest = 7.9e27;

    /// <summary>Whether the number is on its step, or there is none.</summary>
    public static bool Holds(double number, ParameterLimits limits) =>
        limits.Step <= 0 || Math.Abs(number) >= Largest || StepGrid.Holds((decimal)number, (decimal)limits.Step, StartOf(limits));

    /// <summary>The allowed number that is nearest; <see langword="null"/> where two are as near or the nearest is out of range.</summary>
    public static double? Nearest(double number, ParameterLimits limits)
    {
        var (step, start) = ((decimal)limits.Step, StartOf(limits));
        var steps = ((decimal)number - start) / step;
        var below = start + (Math.Floor(steps) * step);
        var above = below + step;
        var toBelow = (decimal)number - below;
        var toAbove = above - (decimal)number;
        var nearest = (double)(toBelow < toAbove ? below : above);
        return toBelow != toAbove && nearest >= limits.Minimum && nearest <= limits.Maximum ? nearest : null;
    }

    /// <summary>The largest allowed number that is not above <paramref name="number"/>; the number itself without a step.</summary>
    public static double Last(double number, ParameterLimits limits) =>
        Holds(number, limits) ? number : (double)(StartOf(limits) + (Math.Floor(((decimal)number - StartOf(limits)) / (decimal)limits.Step) * (decimal)limits.Step));

    /// <summary>The step as a message names it.</summary>
    public static string Shown(ParameterLimits limits) =>
        ConstantNumber.ToText(limits.Step) + (StartOf(limits) == 0 ? "" : " from " + ConstantNumber.ToText(limits.Minimum));

    private static decimal StartOf(ParameterLimits limits) => double.IsInfinity(limits.Minimum) || Math.Abs(limits.Minimum) >= Largest ? 0 : (decimal)limits.Minimum;
}

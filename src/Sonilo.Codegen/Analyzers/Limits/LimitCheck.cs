using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Diagnostics;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Analyzers;

/// <summary>Checks a constant against the limits of its parameter, with the same result as validation at run time.</summary>
internal static class LimitCheck
{
    /// <summary>The diagnostic for <paramref name="given"/>; <see langword="null"/> where the limits allow it.</summary>
    public static Diagnostic? Of(GivenValue given, ParameterLimits limits) =>
        FaultOf(given, limits) is not { } fault ? null
        : given.IsItem ? ItemDiagnostic(given, limits, fault)
        : Diagnostic.Create(fault.Descriptor, given.Expression.Syntax.GetLocation(), fault.Properties, Arguments(limits, fault));

    private static LimitFault? FaultOf(GivenValue given, ParameterLimits limits)
    {
        if (given.Value is null)
        {
            return FaultOfNull(given, limits);
        }

        if (limits.Kind is GivenKind.Text or GivenKind.Choice)
        {
            return given.Value is string text ? FaultOfText(text, limits) : null;
        }

        return limits.Kind is GivenKind.Whole or GivenKind.Real && ConstantNumber.Of(given.Value) is { } number
            ? FaultOfNumber(number, given, limits)
            : null;
    }

    private static LimitFault? FaultOfNull(GivenValue given, ParameterLimits limits)
    {
        var isDefault = limits.Kind == GivenKind.Choice && given.Expression.ConstantValue is not { HasValue: true };
        return given.IsItem || limits.Required ? LimitFault.Null
            : isDefault && limits.AllowedValues.Length > 0 && !limits.AllowedValues.Contains("") ? LimitFault.NotAllowed("default", null, limits)
            : null;
    }

    private static LimitFault? FaultOfText(string text, ParameterLimits limits)
    {
        if (limits.AllowedValues.Length > 0)
        {
            return limits.AllowedValues.Contains(text)
                ? null
                : LimitFault.NotAllowed(QuotedText.Of(text, quote: true), NearestText.Of(text, limits.AllowedValues), limits);
        }

        return limits.IsList ? null
            : limits is { Required: true, Kind: GivenKind.Text } && string.IsNullOrWhiteSpace(text) ? LimitFault.Blank
            : text.Length < limits.MinLength || text.Length > limits.MaxLength ? LimitFault.WrongLength(text.Length, limits)
            : null;
    }

    private static LimitFault? FaultOfNumber(double number, GivenValue given, ParameterLimits limits)
    {
        // As the service would get it: 0.1f is more than 0.1.
        var shown = ConstantNumber.ToText(given.Value is float ? number : given.Value!);
        if (double.IsNaN(number) || double.IsInfinity(number))
        {
            return LimitFault.NotFinite(shown, limits, number);
        }

        if (limits.AllowedValues.Length > 0)
        {
            var allowed = limits.AllowedValues.Select(ConstantNumber.Parse).OfType<double>().ToImmutableArray();
            if (allowed.Contains(number))
            {
                return FaultOfCut(given, limits);
            }

            var usable = limits.Kind == GivenKind.Whole ? allowed.Where(static value => !ConstantNumber.HasFraction(value)).ToImmutableArray() : allowed;

            // The smaller of two that are as near.
            double? nearest = usable.IsEmpty ? null : usable.OrderBy(value => Math.Abs(value - number)).ThenBy(static value => value).First();
            return ConstantNumber.HasFraction(number) && !allowed.Any(ConstantNumber.HasFraction)
                ? LimitFault.Fraction(shown, nearest)
                : LimitFault.NumberNotAllowed(shown, nearest, limits);
        }

        return number < limits.Minimum || number > limits.Maximum ? LimitFault.OutOfRange(shown, limits, number)
            : !StepPoints.Holds(number, limits) ? LimitFault.OffStep(shown, limits, number)
            : FaultOfCut(given, limits);
    }

    // A cast hides the fraction from the compiler, and from the service.
    private static LimitFault? FaultOfCut(GivenValue given, ParameterLimits limits) =>
        given.LosesFraction && limits.Kind == GivenKind.Whole
            ? LimitFault.Fraction(QuotedText.Of(given.Expression.Syntax.ToString(), quote: false), ConstantNumber.Of(given.Value))
            : null;

    private static object[] Arguments(ParameterLimits limits, LimitFault fault) =>
        [InvisibleText.Escaped(limits.Name), .. fault.Arguments, LimitSource.Of(limits), .. fault.Suggestion is { } suggestion ? [suggestion] : Array.Empty<object>()];

    private static Diagnostic ItemDiagnostic(GivenValue given, ParameterLimits limits, LimitFault fault) =>
        Diagnostic.Create(
            LimitDescriptors.ForbiddenItem,
            given.Expression.Syntax.GetLocation(),
            fault.Properties,
            InvisibleText.Escaped(limits.Name),
            fault.Reason,
            LimitSource.Of(limits),
            fault.Suggestion ?? "");
}

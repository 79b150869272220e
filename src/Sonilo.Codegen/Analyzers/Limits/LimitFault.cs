using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Diagnostics;

namespace Sonilo.Codegen.Analyzers;

/// <summary>What is wrong with a constant: the kind of fault, what its message quotes, and what would be right.</summary>
internal sealed class LimitFault
{
    private const int MostValuesShown = 10;

    private LimitFault(DiagnosticDescriptor descriptor, string reason, params object[] arguments)
    {
        Descriptor = descriptor;
        Arguments = arguments;
        Reason = string.Format(CultureInfo.InvariantCulture, reason, arguments);
    }

    /// <summary>Nothing where something is required.</summary>
    public static LimitFault Null { get; } = new(LimitDescriptors.RequiredIsNull, "must not be null");

    /// <summary>An empty or blank text where one is required.</summary>
    public static LimitFault Blank { get; } = new(LimitDescriptors.BlankText, "must not be empty or blank");

    /// <summary>The kind of fault, for a value that is not an item.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>What the message quotes between the parameter's name and the source of its limits.</summary>
    public object[] Arguments { get; }

    /// <summary>The fault in words, for an item.</summary>
    public string Reason { get; }

    /// <summary>The end of a message that suggests something; <see langword="null"/> where the kind of fault has no such end.</summary>
    public string? Suggestion { get; private init; }

    /// <summary>What the fix needs.</summary>
    public ImmutableDictionary<string, string?> Properties { get; private init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>A number below the minimum or above the maximum.</summary>
    public static LimitFault OutOfRange(string shown, ParameterLimits limits, double number) =>
        new(LimitDescriptors.OutOfRange, "must be {0}, but is {1}", RangeOf(limits), shown) { Properties = ClampedTo(limits, number) };

    /// <summary>A value that is none of those allowed.</summary>
    public static LimitFault NotAllowed(string shown, string? nearest, ParameterLimits limits) =>
        new(LimitDescriptors.NotAllowed, "must be one of {0}, but is {1}", ListOf(limits), shown)
        {
            Suggestion = nearest is null ? "" : $"; did you mean {QuotedText.Of(nearest, quote: true)}?",
            Properties = One(FixProperties.NearestText, nearest),
        };

    /// <summary>A number that is none of those allowed.</summary>
    public static LimitFault NumberNotAllowed(string shown, double? nearest, ParameterLimits limits) =>
        new(LimitDescriptors.NotAllowed, "must be one of {0}, but is {1}", ListOf(limits), shown)
        {
            Suggestion = nearest is { } number ? $"; {ConstantNumber.ToText(number)} is nearest" : "",
            Properties = One(FixProperties.NearestNumber, nearest),
        };

    /// <summary>Not-a-number, or an infinity.</summary>
    public static LimitFault NotFinite(string shown, ParameterLimits limits, double number) =>
        new(LimitDescriptors.NotFinite, "must be a finite number, but is {0}", shown) { Properties = ClampedTo(limits, number) };

    /// <summary>A fraction where only whole numbers go.</summary>
    public static LimitFault Fraction(string shown, double? nearest) =>
        new(LimitDescriptors.FractionLost, "takes whole numbers only, but {0} has a fraction", shown)
        {
            Properties = One(FixProperties.NearestNumber, nearest),
        };

    /// <summary>A number between two steps.</summary>
    public static LimitFault OffStep(string shown, ParameterLimits limits, double number) =>
        new(LimitDescriptors.OffStep, "must move in steps of {0}, but is {1}", StepPoints.Shown(limits), shown)
        {
            Suggestion = StepPoints.Nearest(number, limits) is { } nearest ? $"; {ConstantNumber.ToText(nearest)} is nearest" : "",
            Properties = One(FixProperties.NearestNumber, StepPoints.Nearest(number, limits)),
        };

    /// <summary>A text that is too short or too long.</summary>
    public static LimitFault WrongLength(int length, ParameterLimits limits) => new(
        LimitDescriptors.WrongLength,
        "must have {0}, but has {1}",
        length > limits.MaxLength ? Characters("at most", limits.MaxLength) : Characters("at least", limits.MinLength),
        length.ToString(CultureInfo.InvariantCulture));

    private static string Characters(string comparison, int length) =>
        string.Format(CultureInfo.InvariantCulture, length == 1 ? "{0} {1} character" : "{0} {1} characters", comparison, length);

    private static string RangeOf(ParameterLimits limits) =>
        double.IsInfinity(limits.Maximum) ? $"at least {ConstantNumber.ToText(limits.Minimum)}"
        : double.IsInfinity(limits.Minimum) ? $"at most {ConstantNumber.ToText(limits.Maximum)}"
        : $"from {ConstantNumber.ToText(limits.Minimum)} to {ConstantNumber.ToText(limits.Maximum)}";

    private static string ListOf(ParameterLimits limits)
    {
        var isText = limits.Kind is GivenKind.Text or GivenKind.Choice;
        var shown = string.Join(", ", limits.AllowedValues.Take(MostValuesShown).Select(value => QuotedText.Of(value, isText)));
        return limits.AllowedValues.Length <= MostValuesShown
            ? shown
            : string.Format(CultureInfo.InvariantCulture, "{0}, … ({1} in all)", shown, limits.AllowedValues.Length);
    }

    private static ImmutableDictionary<string, string?> ClampedTo(ParameterLimits limits, double number)
    {
        var isWhole = limits.Kind == GivenKind.Whole;
        var limit = number > limits.Maximum ? StepPoints.Last(isWhole ? Math.Floor(limits.Maximum) : limits.Maximum, limits)
            : number < limits.Minimum ? (isWhole ? Math.Ceiling(limits.Minimum) : limits.Minimum)
            : double.NaN;

        // Where the limits contradict each other, or there is none on that side, nothing would be right.
        return limit >= limits.Minimum && limit <= limits.Maximum && !double.IsInfinity(limit)
            ? One(FixProperties.Limit, limit + 0.0)
            : ImmutableDictionary<string, string?>.Empty;
    }

    private static ImmutableDictionary<string, string?> One(string key, double? number) =>
        One(key, number is { } value ? ConstantNumber.ToText(value) : null);

    private static ImmutableDictionary<string, string?> One(string key, string? value) =>
        value is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(key, value);
}

using System.Globalization;
using System.Runtime.CompilerServices;

namespace Sonilo;

/// <content>Which parameters belong together, and which exclude each other.</content>
public partial struct ParameterChecks
{
    /// <summary>A parameter that must be given where another is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void RequiredWith(string parameter, bool isMissing, string other, bool isOtherMissing)
    {
        if (isMissing && !isOtherMissing)
        {
            Add(parameter, null, $"{parameter} is required when {other} is given.");
        }
    }

    /// <summary>A parameter that must be given where another is not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void RequiredWithout(string parameter, bool isMissing, string other, bool isOtherMissing)
    {
        if (isMissing && isOtherMissing)
        {
            Add(parameter, null, $"{parameter} is required when {other} is not given.");
        }
    }

    /// <summary>A parameter that must be given under a condition.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void RequiredWhen(string parameter, bool isMissing, string condition, bool holds)
    {
        if (isMissing && holds)
        {
            Add(parameter, null, $"{parameter} is required when {condition}.");
        }
    }

    /// <summary>Two parameters of which only one may be given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Excludes(string parameter, bool isMissing, string other, bool isOtherMissing)
    {
        if (!isMissing && !isOtherMissing)
        {
            Add(parameter, null, $"{parameter} must not be given together with {other}.");
        }
    }

    /// <summary>Several parameters of which one may be given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AtMostOne(string parameters, int given)
    {
        if (given > 1)
        {
            Add(First(parameters), null, string.Format(CultureInfo.InvariantCulture, "At most one of {0} may be given, but {1} are.", Listed(parameters), given));
        }
    }

    /// <summary>Several parameters of which one must be given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AtLeastOne(string parameters, int given)
    {
        if (given == 0)
        {
            Add(First(parameters), null, $"At least one of {Listed(parameters)} is required.");
        }
    }

    private static string First(string parameters) => parameters.Substring(0, parameters.IndexOf(','));

    private static string Listed(string parameters) =>
        parameters.LastIndexOf(',') is var last ? parameters.Substring(0, last) + " and" + parameters.Substring(last + 1) : parameters;
}

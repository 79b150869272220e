using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Sonilo;

/// <content>What the items of a list must keep that are objects of their own.</content>
public partial struct ParameterChecks
{
    /// <summary>A list whose items must be valid themselves.</summary>
    public void ItemsValid<T>(string parameter, IReadOnlyList<T>? values)
        where T : class, IGenerationItem
    {
        for (var i = 0; i < (values?.Count ?? 0); i++)
        {
            if (values![i] is not { } item)
            {
                Add(new ParameterViolation(parameter, $"{At(parameter, i)} must not be null.") { Index = i });
            }
            else if (item.Validate() is { Count: > 0 } found)
            {
                AddOfItem(At(parameter, i), found);
            }
        }
    }

    /// <summary>Where one item of a list begins and ends, the first at zero and every other where the one before it ends.</summary>
    /// <returns>Where the next must begin.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double? Contiguous(string list, int index, string start, double? startValue, string end, double? endValue, double? expected)
    {
        if ((startValue != expected && startValue.HasValue && expected.HasValue) || endValue <= startValue)
        {
            AddGap(list, index, start, startValue, end, endValue, expected);
        }

        return endValue;
    }

    /// <summary>Parameters that the page does not know, among which none must be that it does: it would be sent twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Additional(string[] parameters, JsonObject? additionalParameters)
    {
        if (additionalParameters is not null)
        {
            AddRepeated(parameters, "the item", additionalParameters);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddOfItem(string item, IReadOnlyList<ParameterViolation> found)
    {
        foreach (var violation in found)
        {
            // A message begins with its parameter, unless it is about several.
            var separator = violation.Message.StartsWith(violation.Parameter, StringComparison.Ordinal) ? "." : ": ";
            Add(violation with { Parameter = $"{item}.{violation.Parameter}", Message = item + separator + violation.Message });
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddGap(string list, int index, string start, double? startValue, string end, double? endValue, double? expected)
    {
        var item = At(list, index);
        if (startValue is { } begins && expected is { } demanded && begins != demanded && !IsRounding(begins, demanded))
        {
            var why = index == 0 ? "where the first begins" : $"where {At(list, index - 1)} ends";
            Add($"{item}.{start}", begins, $"{item}.{start} must be {Number(demanded)}, {why}, but is {Number(begins)}.");
        }

        if (endValue <= startValue)
        {
            var ends = endValue.GetValueOrDefault();
            Add($"{item}.{end}", ends, $"{item}.{end} must be greater than {start} ({Number(startValue.GetValueOrDefault())}), but is {Number(ends)}.");
        }
    }
}

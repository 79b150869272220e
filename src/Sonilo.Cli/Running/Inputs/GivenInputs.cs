using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Running;

/// <summary>What is to be sent, or one item of a list in it, as rules see it.</summary>
/// <param name="values">The values.</param>
/// <param name="lengths">How long files are, in seconds, by the parameter; a length that is missing is not known.</param>
/// <param name="isGiven">Whether a parameter is given, where a value that cannot be sent counts as well; <see langword="null"/> where there is none of those.</param>
internal sealed class GivenInputs(JsonObject values, IReadOnlyDictionary<string, double> lengths, Func<string, bool>? isGiven = null) : IGivenValues
{
    private static readonly Dictionary<string, double> NoLengths = [];

    public bool IsGiven(string parameter) => isGiven?.Invoke(parameter) ?? values[parameter] is not null;

    public double? Number(string parameter) => values[parameter] is { } value && value.GetValueKind() == JsonValueKind.Number
        ? double.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)
        : null;

    public string? Text(string parameter) => values[parameter] is { } value ? value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    }
    : null;

    public double? Duration(string parameter) => lengths.TryGetValue(parameter, out var seconds) ? seconds : null;

    public IReadOnlyList<IGivenValues?> Items(string parameter) => values[parameter] is JsonArray items
        ? [.. items.Select(static item => item is JsonObject fields ? new GivenInputs(fields, NoLengths) : null)]
        : [];
}

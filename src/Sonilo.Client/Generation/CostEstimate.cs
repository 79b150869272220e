using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sonilo;

/// <summary>What a request costs, in Scenario's creative units.</summary>
public class CostEstimate
{
    private static readonly Dictionary<string, decimal> None = [];
    private IReadOnlyDictionary<string, decimal>? details;

    /// <summary>For mocks; <see cref="SoniloModelFactory.CostEstimate"/> makes estimates with values.</summary>
    protected CostEstimate() { }

    internal CostEstimate(JsonElement raw) => RawJson = raw;

    /// <summary>The cost, as the service states it. Whether the discount is already off it is not documented; a cost limit is compared with this figure.</summary>
    public decimal Cost { get; internal init; }

    /// <summary>The discount, as the service states it.</summary>
    public decimal Discount { get; internal init; }

    /// <summary>The parts of the cost, if the service lists them, such as <c>custom-generation</c>.</summary>
    public IReadOnlyDictionary<string, decimal> Details
    {
        get => details ??= RawJson.Object("costDetails") is { } said ? Amounts(said) : None;
        internal init => details = value;
    }

    /// <summary>The service's own id of the call, for its support; <see langword="null"/> where it gave none.</summary>
    public string? TraceId { get; internal init; }

    /// <summary>The whole answer as it came.</summary>
    [JsonIgnore]
    public JsonElement RawJson { get; } = JsonFields.Empty;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Cost} creative units");

    private static Dictionary<string, decimal> Amounts(JsonElement details)
    {
        var amounts = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var field in details.EnumerateObject())
        {
            if (field.Value.AsDecimal() is { } amount)
            {
                amounts[field.Name] = amount;
            }
        }

        return amounts;
    }
}

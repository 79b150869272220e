using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sonilo;

/// <summary>The values that a request has, by their parameters, to be compared with those of another.</summary>
internal sealed class RequestValues
{
    private readonly List<KeyValuePair<string, object>> values = [];

    /// <summary>The values of a request, its additional parameters left out.</summary>
    public static RequestValues Of(IGenerationRequest request)
    {
        var values = new RequestValues();
        request.WriteTo(new RequestWriter(values));
        return values;
    }

    /// <summary>The values of a list's item, its additional parameters left out.</summary>
    public static RequestValues Of(IGenerationItem item)
    {
        var values = new RequestValues();
        item.WriteTo(new RequestWriter(values));
        return values;
    }

    /// <summary>Notes a value.</summary>
    public void Add(string name, object value) => values.Add(new KeyValuePair<string, object>(name, value));

    /// <summary>Whether both have the same parameters with equal content.</summary>
    public bool HaveSameContent(RequestValues other) =>
        AllEqual(values, other.values, static (mine, its) => mine.Key == its.Key && AreEqual(mine.Value, its.Value));

    /// <summary>A hash code of the content.</summary>
    public int HashCode() => values.Aggregate(values.Count, static (hash, value) => unchecked((hash * 31) + HashOf(value.Value)));

    private static bool AllEqual<T>(List<T> left, List<T> right, Func<T, T, bool> areEqual) =>
        left.Count == right.Count && left.Zip(right, areEqual).All(static same => same);

    private static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (string, _) => left.Equals(right),
        (JsonNode node, JsonNode other) => JsonNode.DeepEquals(node, other),
        (JsonElement { ValueKind: not JsonValueKind.Undefined } element, JsonElement { ValueKind: not JsonValueKind.Undefined } other) =>
            JsonElement.DeepEquals(element, other),
        (IEnumerable list, IEnumerable other) => AllEqual<object?>([.. list], [.. other], AreEqual),
        _ => Equals(left, right),
    };

    // JSON of any spelling may mean the same, so it takes no part.
    private static int HashOf(object value) => value switch
    {
        string text => StringComparer.Ordinal.GetHashCode(text),
        JsonNode or JsonElement => 0,
        IEnumerable list => list.Cast<object?>().Aggregate(17, static (hash, item) => unchecked((hash * 31) + (item is null ? 0 : HashOf(item)))),
        _ => value.GetHashCode(),
    };
}

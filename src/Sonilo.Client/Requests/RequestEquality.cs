using System.ComponentModel;
using System.Text.Json.Nodes;

namespace Sonilo;

/// <summary>What makes two requests equal: the same model, and values with the same content. Generated requests call it.</summary>
/// <remarks>Lists count by their items and additional parameters as JSON, whatever the order of its fields.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RequestEquality
{
    /// <summary>Whether both requests send the same.</summary>
    public static bool AreEqual(IGenerationRequest request, IGenerationRequest? other) =>
        ReferenceEquals(request, other)
        || (request is not null && other is not null && request.Model.Id == other.Model.Id
            && JsonNode.DeepEquals(request.AdditionalParameters, other.AdditionalParameters)
            && RequestValues.Of(request).HaveSameContent(RequestValues.Of(other)));

    /// <summary>Whether both items of a list send the same.</summary>
    public static bool AreEqual(IGenerationItem item, IGenerationItem? other) =>
        ReferenceEquals(item, other)
        || (item is not null && other is not null && item.GetType() == other.GetType()
            && JsonNode.DeepEquals(item.AdditionalParameters, other.AdditionalParameters)
            && RequestValues.Of(item).HaveSameContent(RequestValues.Of(other)));

    /// <summary>A hash code that equal items share.</summary>
    public static int HashOf(IGenerationItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return RequestValues.Of(item).HashCode();
    }

    /// <summary>A hash code that equal requests share.</summary>
    public static int HashOf(IGenerationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RequestValues.Of(request).HashCode();
    }
}

using System.ComponentModel;
using System.Text.Json.Nodes;

namespace Sonilo;

/// <summary>An item of a list in a request that is an object of its own: its parameters, what they must keep, and how they are sent.</summary>
/// <remarks>Generated types implement these members explicitly, so that an item's parameters may have any name.</remarks>
public interface IGenerationItem
{
    /// <summary>Parameters that the model's page did not know when this type was generated; they are sent as they are.</summary>
    JsonObject? AdditionalParameters { get; }

    /// <summary>Everything in the item that the model's page forbids; empty when the item is valid.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    IReadOnlyList<ParameterViolation> Validate();

    /// <summary>Writes the parameters that have a value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void WriteTo(RequestWriter json);
}

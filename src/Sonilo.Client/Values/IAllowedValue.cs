using System.ComponentModel;

namespace Sonilo;

/// <summary>A text with a type of its own, for a parameter whose page lists the values that it allows.</summary>
/// <remarks>
/// Generated types implement it, and it gives them what frameworks ask a value for: JSON and type conversion. A value can be made of any
/// text; validation of the request refuses one that the page does not list.
/// </remarks>
/// <typeparam name="TSelf">The type that implements it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAllowedValue<TSelf>
    where TSelf : struct, IAllowedValue<TSelf>
{
    /// <summary>Makes a value of its text.</summary>
    TSelf Create(string text);
}

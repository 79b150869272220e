using System.ComponentModel;

namespace Sonilo;

/// <summary>Converts an allowed value from and to its text.</summary>
/// <typeparam name="TValue">The generated type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AllowedValueTypeConverter<TValue> : TextTypeConverter<TValue>
    where TValue : struct, IAllowedValue<TValue>
{
    /// <inheritdoc/>
    protected override TValue FromText(string text) => default(TValue).Create(text);

    /// <inheritdoc/>
    protected override string ToText(TValue value) => value.ToString()!;
}

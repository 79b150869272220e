using System.ComponentModel;
using System.Globalization;

namespace Sonilo;

/// <summary>Converts a value from and to its text, for configuration binding, model binding and designers.</summary>
/// <typeparam name="TValue">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TextTypeConverter<TValue> : TypeConverter
    where TValue : notnull
{
    /// <summary>Makes a value of its text.</summary>
    protected abstract TValue FromText(string text);

    /// <summary>The text that makes the same value again.</summary>
    /// <exception cref="InvalidOperationException">No text can.</exception>
    protected abstract string ToText(TValue value);

    /// <inheritdoc/>
    public sealed override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    public sealed override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? FromText(text) : base.ConvertFrom(context, culture, value);

    /// <inheritdoc/>
    public sealed override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is TValue known && destinationType == typeof(string) ? ToText(known) : base.ConvertTo(context, culture, value, destinationType);
}

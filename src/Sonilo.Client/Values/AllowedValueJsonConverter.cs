using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sonilo;

/// <summary>Reads and writes an allowed value as its text in JSON, also as the key of a dictionary, without reflection.</summary>
/// <typeparam name="TValue">The generated type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AllowedValueJsonConverter<TValue> : JsonConverter<TValue>
    where TValue : struct, IAllowedValue<TValue>
{
    /// <inheritdoc/>
    public override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? default(TValue).Create(reader.GetString()!)
            : throw new JsonException($"A value of type {typeof(TValue).Name} must be a string in JSON, but is {reader.TokenType}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }

    /// <inheritdoc/>
    public override TValue ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        default(TValue).Create(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.ToString()!);
    }
}

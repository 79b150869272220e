using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sonilo;

/// <summary>Reads and writes one type of item without reflection.</summary>
/// <typeparam name="TItem">The generated item type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GenerationItemConverter<TItem> : JsonConverter<TItem>
    where TItem : class, IGenerationItem
{
    /// <summary>Makes an item of the fields that were read.</summary>
    protected abstract TItem Create(RequestReader json);

    /// <inheritdoc/>
    public sealed override TItem? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RequestReader.Read(ref reader, "An item", Create);

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, TItem value, JsonSerializerOptions options) => new RequestWriter(writer).Object(value);
}

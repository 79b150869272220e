using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sonilo;

/// <summary>Reads and writes one type of request without reflection.</summary>
/// <typeparam name="TRequest">The generated request type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GenerationRequestConverter<TRequest> : JsonConverter<TRequest>
    where TRequest : class, IGenerationRequest
{
    /// <summary>Makes a request of the fields that were read.</summary>
    protected abstract TRequest Create(RequestReader json);

    /// <inheritdoc/>
    public sealed override TRequest? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RequestReader.Read(ref reader, "A request", Create);

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, TRequest value, JsonSerializerOptions options) =>
        new RequestWriter(writer).Object(value);
}

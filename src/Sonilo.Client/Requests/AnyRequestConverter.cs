using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sonilo;

/// <summary>Writes a request that is known by its interface alone, as it would be sent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AnyRequestConverter : JsonConverter<IGenerationRequest>
{
    /// <summary>Refuses: the JSON of a request does not name its model.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override IGenerationRequest Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            "The JSON of a request does not name its model, so it cannot be read as IGenerationRequest. Read it as the model's own type, " +
            "such as SoniloV11TextToMusicRequest; for several models, keep the model's id beside the JSON and choose the type by it.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IGenerationRequest value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        new RequestWriter(writer).Object(value);
    }
}

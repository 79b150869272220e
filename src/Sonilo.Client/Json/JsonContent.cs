using System.Net.Http.Headers;
using System.Text.Json;

namespace Sonilo;

/// <summary>A small JSON object as a body that may be sent again.</summary>
internal sealed class JsonContent : ByteArrayContent
{
    public JsonContent(Action<Utf8JsonWriter> fields) : this(JsonBuffer.Write(json =>
    {
        json.WriteStartObject();
        fields(json);
        json.WriteEndObject();
    })) { }

    private JsonContent(JsonBuffer buffer) : base(buffer.Array, 0, buffer.Length) =>
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
}

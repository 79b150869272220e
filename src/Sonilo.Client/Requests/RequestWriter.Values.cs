using System.Text.Json.Nodes;

namespace Sonilo;

/// <content>Values, and the object that holds them.</content>
public ref partial struct RequestWriter
{
    internal void Object(IGenerationRequest request)
    {
        writer.WriteStartObject();
        names = request.Model.EncodedNames;
        next = 0;
        request.WriteTo(this);
        if (request.AdditionalParameters is { } additional)
        {
            foreach (var field in additional)
            {
                writer.WritePropertyName(field.Key);
                WriteNode(field.Value);
            }
        }

        writer.WriteEndObject();
    }

    private readonly void WriteAsset(AssetInput value) => writer.WriteStringValue(files is null ? value.RequireAssetId() : files.IdOf(value));

    private readonly void WriteTexts<T>(IReadOnlyList<T> values)
        where T : notnull
    {
        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            writer.WriteStringValue(values[i].ToString());
        }

        writer.WriteEndArray();
    }

    private readonly void WriteNumbers(IReadOnlyList<double> values)
    {
        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            writer.WriteNumberValue(values[i]);
        }

        writer.WriteEndArray();
    }

    private readonly void WriteIntegers(IReadOnlyList<int> values)
    {
        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            writer.WriteNumberValue(values[i]);
        }

        writer.WriteEndArray();
    }

    private readonly void WriteIntegers(IReadOnlyList<long> values)
    {
        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            writer.WriteNumberValue(values[i]);
        }

        writer.WriteEndArray();
    }

    private readonly void WriteAssets(IReadOnlyList<AssetInput> values)
    {
        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            WriteAsset(values[i]);
        }

        writer.WriteEndArray();
    }

    private readonly void WriteObjects(IReadOnlyList<JsonObject> values)
    {
        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            WriteNode(values[i]);
        }

        writer.WriteEndArray();
    }

    private readonly void WriteNode(JsonNode? node)
    {
        if (node is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            node.WriteTo(writer);
        }
    }
}

using System.Text.Json.Nodes;

namespace Sonilo;

/// <content>Values, and the object that holds them.</content>
public readonly ref partial struct RequestWriter
{
    internal void Object(IGenerationRequest request)
    {
        writer.WriteStartObject();
        request.WriteTo(this);
        End(request.AdditionalParameters);
    }

    internal void Object(IGenerationItem item)
    {
        writer.WriteStartObject();
        item.WriteTo(this);
        End(item.AdditionalParameters);
    }

    private void End(JsonObject? additional)
    {
        if (additional is not null)
        {
            foreach (var field in additional)
            {
                writer.WritePropertyName(field.Key);
                WriteNode(field.Value);
            }
        }

        writer.WriteEndObject();
    }

    private void WriteAsset(string name, AssetInput value) => writer.WriteStringValue(files is null ? value.RequireAssetId() : files.IdOf(value, name));

    private void WriteTexts<T>(IReadOnlyList<T> values)
        where T : notnull
    {
        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            writer.WriteStringValue(values[i].ToString());
        }

        writer.WriteEndArray();
    }

    private void WriteNumbers(IReadOnlyList<double> values)
    {
        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            writer.WriteNumberValue(values[i]);
        }

        writer.WriteEndArray();
    }

    private void WriteIntegers(IReadOnlyList<int> values)
    {
        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            writer.WriteNumberValue(values[i]);
        }

        writer.WriteEndArray();
    }

    private void WriteIntegers(IReadOnlyList<long> values)
    {
        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            writer.WriteNumberValue(values[i]);
        }

        writer.WriteEndArray();
    }

    private void WriteAssets(string name, IReadOnlyList<AssetInput> values)
    {
        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            WriteAsset(name, values[i]);
        }

        writer.WriteEndArray();
    }

    private void WriteObjects(IReadOnlyList<JsonObject> values)
    {
        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            WriteNode(values[i]);
        }

        writer.WriteEndArray();
    }

    private void WriteItems<T>(IReadOnlyList<T> values)
        where T : class, IGenerationItem
    {
        writer.WriteStartArray();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } item)
            {
                Object(item);
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndArray();
    }

    private void WriteNode(JsonNode? node)
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

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

    private void ItemOrNull(IGenerationItem? item)
    {
        if (item is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            Object(item);
        }
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

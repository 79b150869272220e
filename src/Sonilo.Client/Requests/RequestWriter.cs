using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sonilo;

/// <summary>Takes the parameters of a request, one line a parameter of generated code, and writes them as JSON or collects them to be compared.</summary>
/// <remarks>A parameter without a value is left out, so that the service's default applies.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref partial struct RequestWriter
{
    private readonly Utf8JsonWriter writer;
    private readonly RequestFiles? files;
    private readonly RequestValues? values;

    private delegate void ItemWriter<in T>(RequestWriter json, string list, T item);

    internal RequestWriter(Utf8JsonWriter writer, RequestFiles? files = null)
    {
        this.writer = writer;
        this.files = files;
    }

    internal RequestWriter(RequestValues values)
    {
        writer = null!;
        this.values = values;
    }

    /// <summary>Writes a text.</summary>
    public void Text(string name, string? value)
    {
        if (Begins(name, value))
        {
            writer.WriteStringValue(value);
        }
    }

    /// <summary>Writes a number.</summary>
    public void Number(string name, double? value)
    {
        if (Begins(name, value))
        {
            writer.WriteNumberValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a whole number.</summary>
    public void Integer(string name, long? value)
    {
        if (Begins(name, value))
        {
            writer.WriteNumberValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a truth value.</summary>
    public void Boolean(string name, bool? value)
    {
        if (Begins(name, value))
        {
            writer.WriteBooleanValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a file, as the id of its asset.</summary>
    public void Asset(string name, AssetInput? value)
    {
        if (Begins(name, value))
        {
            WriteAsset(name, value!);
        }
    }

    /// <summary>Writes a value of a type that the page does not explain.</summary>
    public void Json(string name, JsonElement? value)
    {
        if (Begins(name, value))
        {
            value.GetValueOrDefault().WriteTo(writer);
        }
    }

    /// <summary>Writes a list of texts.</summary>
    public void TextList<T>(string name, IReadOnlyList<T>? value)
        where T : notnull => List(name, value, static (json, _, item) => json.writer.WriteStringValue(item.ToString()));

    /// <summary>Writes a list of numbers.</summary>
    public void NumberList(string name, IReadOnlyList<double>? value) => List(name, value, static (json, _, item) => json.writer.WriteNumberValue(item));

    /// <summary>Writes a list of whole numbers.</summary>
    public void IntegerList(string name, IReadOnlyList<int>? value) => List(name, value, static (json, _, item) => json.writer.WriteNumberValue(item));

    /// <summary>Writes a list of whole numbers.</summary>
    public void IntegerList(string name, IReadOnlyList<long>? value) => List(name, value, static (json, _, item) => json.writer.WriteNumberValue(item));

    /// <summary>Writes a list of files, as the ids of their assets.</summary>
    public void AssetList(string name, IReadOnlyList<AssetInput>? value) => List(name, value, static (json, list, item) => json.WriteAsset(list, item));

    /// <summary>Writes a list of objects.</summary>
    public void ObjectList(string name, IReadOnlyList<JsonObject>? value) => List(name, value, static (json, _, item) => json.WriteNode(item));

    /// <summary>Writes a list of objects that have a type of their own.</summary>
    public void ItemList<T>(string name, IReadOnlyList<T>? value)
        where T : class, IGenerationItem => List(name, value, static (json, _, item) => json.ItemOrNull(item));

    // Whether a value is to be written, for which the name has been written then.
    private bool Begins<T>(string name, T value)
    {
        if (value is null)
        {
            return false;
        }

        if (values is not null)
        {
            values.Add(name, value);
            return false;
        }

        writer.WritePropertyName(name);
        return true;
    }

    private void List<T>(string name, IReadOnlyList<T>? items, ItemWriter<T> write)
    {
        if (Begins(name, items))
        {
            writer.WriteStartArray();
            for (var i = 0; i < items!.Count; i++)
            {
                write(this, name, items[i]);
            }

            writer.WriteEndArray();
        }
    }
}

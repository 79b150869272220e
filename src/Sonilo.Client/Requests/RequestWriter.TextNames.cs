using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sonilo;

/// <content>The same for languages without UTF-8 literals.</content>
public readonly ref partial struct RequestWriter
{
    /// <summary>Writes a text.</summary>
    public void Text(string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    /// <summary>Writes a number.</summary>
    public void Number(string name, double? value)
    {
        if (value.HasValue)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a whole number.</summary>
    public void Integer(string name, long? value)
    {
        if (value.HasValue)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a truth value.</summary>
    public void Boolean(string name, bool? value)
    {
        if (value.HasValue)
        {
            writer.WriteBoolean(name, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a file, as the id of its asset.</summary>
    public void Asset(string name, AssetInput? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            WriteAsset(value);
        }
    }

    /// <summary>Writes a value of a type that the page does not explain.</summary>
    public void Json(string name, JsonElement? value)
    {
        if (value.HasValue)
        {
            writer.WritePropertyName(name);
            value.GetValueOrDefault().WriteTo(writer);
        }
    }

    /// <summary>Writes a list of texts.</summary>
    public void TextList<T>(string name, IReadOnlyList<T>? value)
        where T : notnull
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            WriteTexts(value);
        }
    }

    /// <summary>Writes a list of numbers.</summary>
    public void NumberList(string name, IReadOnlyList<double>? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            WriteNumbers(value);
        }
    }

    /// <summary>Writes a list of whole numbers.</summary>
    public void IntegerList(string name, IReadOnlyList<int>? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            WriteIntegers(value);
        }
    }

    /// <summary>Writes a list of whole numbers.</summary>
    public void IntegerList(string name, IReadOnlyList<long>? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            WriteIntegers(value);
        }
    }

    /// <summary>Writes a list of files, as the ids of their assets.</summary>
    public void AssetList(string name, IReadOnlyList<AssetInput>? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            WriteAssets(value);
        }
    }

    /// <summary>Writes a list of objects.</summary>
    public void ObjectList(string name, IReadOnlyList<JsonObject>? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            WriteObjects(value);
        }
    }
}

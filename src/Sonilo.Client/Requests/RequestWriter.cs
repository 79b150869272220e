using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sonilo;

/// <summary>Writes parameters as JSON; one without a value is left out, so that the service's default applies.</summary>
/// <remarks>Generated code calls it, one line a parameter. Names come as UTF-8 where the language has it, as text elsewhere.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref partial struct RequestWriter
{
    private readonly Utf8JsonWriter writer;

    private readonly RequestFiles? files;

    internal RequestWriter(Utf8JsonWriter writer, RequestFiles? files = null)
    {
        this.writer = writer;
        this.files = files;
    }

    /// <summary>Writes a text.</summary>
    public void Text(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    /// <summary>Writes a number.</summary>
    public void Number(ReadOnlySpan<byte> name, double? value)
    {
        if (value.HasValue)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a whole number.</summary>
    public void Integer(ReadOnlySpan<byte> name, long? value)
    {
        if (value.HasValue)
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a truth value.</summary>
    public void Boolean(ReadOnlySpan<byte> name, bool? value)
    {
        if (value.HasValue)
        {
            writer.WriteBoolean(name, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a file, as the id of its asset.</summary>
    public void Asset(ReadOnlySpan<byte> name, AssetInput? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            WriteAsset(value);
        }
    }

    /// <summary>Writes a value of a type that the page does not explain.</summary>
    public void Json(ReadOnlySpan<byte> name, JsonElement? value)
    {
        if (value.HasValue)
        {
            writer.WritePropertyName(name);
            value.GetValueOrDefault().WriteTo(writer);
        }
    }

    /// <summary>Writes a list of texts.</summary>
    public void TextList<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? value)
        where T : notnull
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            WriteTexts(value);
        }
    }

    /// <summary>Writes a list of numbers.</summary>
    public void NumberList(ReadOnlySpan<byte> name, IReadOnlyList<double>? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            WriteNumbers(value);
        }
    }

    /// <summary>Writes a list of whole numbers.</summary>
    public void IntegerList(ReadOnlySpan<byte> name, IReadOnlyList<int>? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            WriteIntegers(value);
        }
    }

    /// <summary>Writes a list of whole numbers.</summary>
    public void IntegerList(ReadOnlySpan<byte> name, IReadOnlyList<long>? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            WriteIntegers(value);
        }
    }

    /// <summary>Writes a list of files, as the ids of their assets.</summary>
    public void AssetList(ReadOnlySpan<byte> name, IReadOnlyList<AssetInput>? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            WriteAssets(value);
        }
    }

    /// <summary>Writes a list of objects.</summary>
    public void ObjectList(ReadOnlySpan<byte> name, IReadOnlyList<JsonObject>? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            WriteObjects(value);
        }
    }
}

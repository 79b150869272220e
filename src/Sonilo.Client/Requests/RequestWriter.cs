using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sonilo;

/// <summary>Writes parameters as JSON; one without a value is left out, so that the service's default applies.</summary>
/// <remarks>
/// Generated code calls it, one line a parameter, in the page's order: so the name of each is mostly at hand as JSON has it,
/// and any other is encoded when it comes.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct RequestWriter
{
    private readonly Utf8JsonWriter writer;
    private readonly RequestFiles? files;
    private EncodedName[] names = [];
    private int next;

    internal RequestWriter(Utf8JsonWriter writer, RequestFiles? files = null)
    {
        this.writer = writer;
        this.files = files;
    }

    /// <summary>Writes a text.</summary>
    public void Text(string name, string? value)
    {
        var at = next++;
        if (value is null)
        {
            return;
        }

        if (IsKnown(at, name))
        {
            writer.WriteString(names[at].Text, value);
        }
        else
        {
            writer.WriteString(name, value);
        }
    }

    /// <summary>Writes a number.</summary>
    public void Number(string name, double? value)
    {
        var at = next++;
        if (!value.HasValue)
        {
            return;
        }

        if (IsKnown(at, name))
        {
            writer.WriteNumber(names[at].Text, value.GetValueOrDefault());
        }
        else
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a whole number.</summary>
    public void Integer(string name, long? value)
    {
        var at = next++;
        if (!value.HasValue)
        {
            return;
        }

        if (IsKnown(at, name))
        {
            writer.WriteNumber(names[at].Text, value.GetValueOrDefault());
        }
        else
        {
            writer.WriteNumber(name, value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a truth value.</summary>
    public void Boolean(string name, bool? value)
    {
        if (Begins(name, value.HasValue))
        {
            writer.WriteBooleanValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a file, as the id of its asset.</summary>
    public void Asset(string name, AssetInput? value)
    {
        if (Begins(name, value is not null))
        {
            WriteAsset(value!);
        }
    }

    /// <summary>Writes a value of a type that the page does not explain.</summary>
    public void Json(string name, JsonElement? value)
    {
        if (Begins(name, value.HasValue))
        {
            value.GetValueOrDefault().WriteTo(writer);
        }
    }

    /// <summary>Writes a list of texts.</summary>
    public void TextList<T>(string name, IReadOnlyList<T>? value)
        where T : notnull
    {
        if (Begins(name, value is not null))
        {
            WriteTexts(value!);
        }
    }

    /// <summary>Writes a list of numbers.</summary>
    public void NumberList(string name, IReadOnlyList<double>? value)
    {
        if (Begins(name, value is not null))
        {
            WriteNumbers(value!);
        }
    }

    /// <summary>Writes a list of whole numbers.</summary>
    public void IntegerList(string name, IReadOnlyList<int>? value)
    {
        if (Begins(name, value is not null))
        {
            WriteIntegers(value!);
        }
    }

    /// <summary>Writes a list of whole numbers.</summary>
    public void IntegerList(string name, IReadOnlyList<long>? value)
    {
        if (Begins(name, value is not null))
        {
            WriteIntegers(value!);
        }
    }

    /// <summary>Writes a list of files, as the ids of their assets.</summary>
    public void AssetList(string name, IReadOnlyList<AssetInput>? value)
    {
        if (Begins(name, value is not null))
        {
            WriteAssets(value!);
        }
    }

    /// <summary>Writes a list of objects.</summary>
    public void ObjectList(string name, IReadOnlyList<JsonObject>? value)
    {
        if (Begins(name, value is not null))
        {
            WriteObjects(value!);
        }
    }

    private readonly bool IsKnown(int at, string name) => (uint)at < (uint)names.Length && names[at].Is(name);

    // Whether there is a value, for which the name has been written then.
    private bool Begins(string name, bool hasValue)
    {
        var at = next++;
        if (!hasValue)
        {
            return false;
        }

        if (IsKnown(at, name))
        {
            writer.WritePropertyName(names[at].Text);
        }
        else
        {
            writer.WritePropertyName(name);
        }

        return true;
    }
}

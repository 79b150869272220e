using System.Globalization;
using System.Text;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Templates.Escaping;

/// <summary>Writes values as JSON that may stand in code, in a script of a page and in a comment as well.</summary>
/// <remarks>A string is also a literal of C#, JavaScript and Python; a number and a list are literals of JavaScript and Python.</remarks>
internal static class JsonValueText
{
    private const int DeepestList = 32;

    /// <summary>A value of the contract, or of a template's own making.</summary>
    /// <exception cref="FormatException">The value is nested too deeply.</exception>
    public static string Of(object? value)
    {
        var json = new StringBuilder();
        Append(json, value, 0);
        return json.ToString();
    }

    private static void Append(StringBuilder json, object? value, int depth)
    {
        if (depth > DeepestList)
        {
            throw new FormatException($"a value that is nested more than {DeepestList} times cannot be written as JSON");
        }

        switch (value)
        {
            case null:
                json.Append("null");
                break;
            case bool truth:
                json.Append(truth ? "true" : "false");
                break;
            case IDictionary<string, object> fields when value is not IWords:
                AppendFields(json, fields, depth);
                break;
            case System.Collections.IEnumerable items and not (string or IWords):
                AppendItems(json, items, depth);
                break;
            case double number when double.IsNaN(number) || double.IsInfinity(number):
                json.Append("null");
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or System.Numerics.BigInteger:
                json.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                AppendString(json, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                break;
        }
    }

    private static void AppendFields(StringBuilder json, IDictionary<string, object> fields, int depth)
    {
        if (fields.Count == 0)
        {
            json.Append("{}");
            return;
        }

        var separator = "{ ";
        foreach (var field in fields)
        {
            json.Append(separator);
            AppendString(json, field.Key);
            json.Append(": ");
            Append(json, field.Value, depth + 1);
            separator = ", ";
        }

        json.Append(" }");
    }

    private static void AppendItems(StringBuilder json, System.Collections.IEnumerable items, int depth)
    {
        var separator = "";
        json.Append('[');
        foreach (var item in items)
        {
            json.Append(separator);
            Append(json, item, depth + 1);
            separator = ", ";
        }

        json.Append(']');
    }

    private static void AppendString(StringBuilder json, string text)
    {
        json.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '\n' => json.Append("\\n"),
                '\t' => json.Append("\\t"),
                '\\' => json.Append("\\\\"),
                _ when Stands(text, i) => json.Append(text[i]),
                _ => JsonText.AppendEscape(json, text, i),
            };
        }

        json.Append('"');
    }

    // Not quotes of every kind, what HTML and templates of the front end begin something with, and what is not a visible character.
    private static bool Stands(string text, int index) => char.IsSurrogate(text[index])
        ? InvisibleText.IsPaired(text, index)
        : text[index] is not ('"' or '\'' or '`' or '<' or '>' or '&' or '{' or '}') && CSharpLiteral.IsInert(text, index);
}

/// <summary>A value of the contract that is words, although it has members as well.</summary>
internal interface IWords
{
    /// <summary>The words.</summary>
    string Words { get; }
}

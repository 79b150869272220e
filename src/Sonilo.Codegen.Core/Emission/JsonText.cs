using System.Globalization;
using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes text as a JSON string that holds no quote, no backslash but its own, and nothing that could hide or reorder text.</summary>
/// <remarks>So whatever the page, a literal that holds such text neither ends early nor hides anything.</remarks>
internal static class JsonText
{
    /// <summary>The text between quotes.</summary>
    public static string Of(string text)
    {
        var json = new StringBuilder("\"", text.Length + 2);
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] is '"' or '\\' || !CSharpLiteral.IsInert(text, i) ? AppendEscape(json, text, i) : json.Append(text[i]);
        }

        return json.Append('"').ToString();
    }

    /// <summary>Writes one UTF-16 unit as an escape; half of a surrogate pair is not text, and no reader would accept it.</summary>
    public static StringBuilder AppendEscape(StringBuilder json, string text, int index)
    {
        var unit = char.IsSurrogate(text[index]) && !InvisibleText.IsPaired(text, index) ? '\uFFFD' : text[index];
        return json.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
    }
}

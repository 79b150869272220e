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
            if (text[i] is '"' or '\\' || !CSharpLiteral.IsInert(text, i))
            {
                // Half of a surrogate pair is not text, and JSON readers refuse it.
                var character = char.IsSurrogate(text[i]) && !InvisibleText.IsPaired(text, i) ? '\uFFFD' : text[i];
                json.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(text[i]);
            }
        }

        return json.Append('"').ToString();
    }
}

using System.Globalization;
using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Templates.Escaping;

/// <summary>Escapes text for HTML and XML: for the text between tags and for an attribute's value in either kind of quotes.</summary>
internal static class MarkupText
{
    public static string Escape(string text)
    {
        var markup = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is '&' or '<' or '>' or '"' or '\'' or '`' or '{' or '}' or '@' or '=')
            {
                // Besides what HTML knows: `{{`, `@` and `=` begin something in templates of the front end, and in attributes without quotes.
                markup.Append("&#").Append(((int)character).ToString(CultureInfo.InvariantCulture)).Append(';');
            }
            else
            {
                markup.Append(IsText(text, i) ? character : '\uFFFD');
            }
        }

        return markup.ToString();
    }

    // What XML 1.0 has no characters for.
    private static bool IsText(string text, int index) => char.IsSurrogate(text[index])
        ? InvisibleText.IsPaired(text, index)
        : text[index] is '\t' or '\n' or '\r' or (>= ' ' and < '\ufffe') && !(text[index] is >= '\u007f' and <= '\u009f');
}

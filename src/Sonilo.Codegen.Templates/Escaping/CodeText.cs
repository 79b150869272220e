using System.Text;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Templates.Escaping;

/// <summary>Escapes text for a programming language without knowing where in the file it stands.</summary>
/// <remarks>
/// Letters, digits, underscores and single spaces stand for themselves, and so do dots and dashes between two of them, and characters beyond
/// the first 65,536, which no two languages escape alike and none gives a meaning. Everything else becomes
/// <c>\uXXXX</c>: the character itself in a string literal of C#, JavaScript, Python and JSON, a few odd letters in a comment, and an error of
/// the compiler anywhere else. So a page's text can never end a literal or a comment, and outside of them it is words at most.
/// </remarks>
internal static class CodeText
{
    public static string Escape(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!StandsForItself(text, i))
            {
                return Escaped(text);
            }
        }

        return text;
    }

    private static string Escaped(string text)
    {
        var code = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            _ = StandsForItself(text, i) ? code.Append(text[i]) : JsonText.AppendEscape(code, text, i);
        }

        return code.ToString();
    }

    private static bool StandsForItself(string text, int index) => text[index] switch
    {
        >= '\ud800' and <= '\udfff' => InvisibleText.IsPaired(text, index),
        '_' => true,
        ' ' => index > 0 && text[index - 1] != ' ',
        '.' or '-' => IsWord(text, index - 1) && IsWord(text, index + 1),
        _ => IsWord(text, index),
    };

    private static bool IsWord(string text, int index) => index >= 0 && index < text.Length
        && text[index] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or (> '\u007f' and (< '\ud800' or > '\udfff'))
        && char.IsLetterOrDigit(text[index]);
}

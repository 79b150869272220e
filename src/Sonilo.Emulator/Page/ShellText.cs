using System.Globalization;
using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Emulator;

/// <summary>Writes texts as words of a POSIX shell's command line.</summary>
internal static class ShellText
{
    /// <summary>The text as one word: bare, in single quotes, or with escapes where a reader would not see what it holds.</summary>
    public static string Of(string text) =>
        text.Length > 0 && text.All(IsPlain) ? text
        : text.Where((_, index) => IsHidden(text, index)).Any() ? Escaped(text)
        : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool IsPlain(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.' or '=' or '@' or '/' or ':';

    private static bool IsHidden(string text, int index) => text[index] != '\n' && (char.IsControl(text[index]) || InvisibleText.IsAt(text, index));

    // $'…' of bash and zsh.
    private static string Escaped(string text)
    {
        var word = new StringBuilder("$'", text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            _ = text[index] is '\'' or '\\' ? word.Append('\\').Append(text[index])
                : IsHidden(text, index) ? word.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[index]:x4}")
                : word.Append(text[index]);
        }

        return word.Append('\'').ToString();
    }
}

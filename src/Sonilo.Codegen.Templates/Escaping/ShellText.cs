using System.Text;
using Sonilo.Codegen.Emission;

namespace Sonilo.Codegen.Templates.Escaping;

/// <summary>Escapes text for a POSIX shell.</summary>
internal static class ShellText
{
    /// <summary>The text as one word, between single quotes.</summary>
    public static string Quote(string text) => "'" + WithoutControls(text).Replace("'", "'\\''") + "'";

    /// <summary>The text with a backslash before all that a shell could mean something by, whether quotes stand around it or not.</summary>
    public static string Escape(string text)
    {
        var line = OneLine.Of(text);
        var shell = new StringBuilder(line.Length + 16);
        foreach (var character in line)
        {
            var isPlain = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or ',' or '/' or ':' or '@' or '+' or '-' or > '\u007f';
            _ = (isPlain ? shell : shell.Append('\\')).Append(character);
        }

        return shell.ToString();
    }

    // A shell takes no zero, and a terminal would obey the others.
    private static string WithoutControls(string text) => string.Concat(text.Select(static character =>
        char.IsControl(character) && character is not ('\n' or '\t') ? '\uFFFD' : character));
}

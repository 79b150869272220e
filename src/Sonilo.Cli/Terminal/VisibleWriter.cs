using System.Globalization;
using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Terminal;

/// <summary>Writes what nobody would see as an escape: text of a page must not look different in a terminal from what it is.</summary>
internal sealed class VisibleWriter(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => inner.Encoding;

    /// <summary>The text with an escape such as <c>\u202E</c> for every formatting character, which JSON can hold just as well.</summary>
    public static string Visible(string text)
    {
        var first = FirstHidden(text, 0);
        if (first < 0)
        {
            return text;
        }

        var visible = new StringBuilder(text, 0, first, text.Length + 16);
        for (var index = first; index < text.Length; index++)
        {
            _ = InvisibleText.IsAt(text, index) ? visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[index]:X4}") : visible.Append(text[index]);
        }

        return visible.ToString();
    }

    public override void Write(char value) => inner.Write(InvisibleText.IsAt(value.ToString(), 0) ? Visible(value.ToString()) : value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value) => inner.Write(value is null ? null : Visible(value));

    public override void WriteLine() => inner.WriteLine();

    public override void WriteLine(string? value) => Write(value + inner.NewLine);

    public override void Flush() => inner.Flush();

    private static int FirstHidden(string text, int start)
    {
        for (var index = start; index < text.Length; index++)
        {
            if (text[index] > '\u007F' && InvisibleText.IsAt(text, index))
            {
                return index;
            }
        }

        return -1;
    }
}

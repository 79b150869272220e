using Sonilo.Codegen.Emission;

namespace Sonilo.Codegen.Templates.Escaping;

/// <summary>Makes text fit for a comment: one line, which neither ends a block of comment nor begins another.</summary>
internal static class CommentText
{
    public static string Of(string text) => OneLine.Of(text).Replace("*/", "* /").Replace("/*", "/ *");

    /// <summary>XML for a comment: a block of comment would end at a star and a slash.</summary>
    public static string Xml(string xml) => xml.Replace("*/", "*&#47;").Replace("/*", "/&#42;");

    /// <summary>Whether the last line of <paramref name="output"/> is a comment so far: what is meant for one may stand there.</summary>
    public static bool IsOpen(System.Text.StringBuilder output)
    {
        var start = output.Length;
        while (start > 0 && output[start - 1] != '\n')
        {
            start--;
        }

        while (start < output.Length && output[start] is ' ' or '\t')
        {
            start++;
        }

        return start < output.Length && (output[start] is '*' or '#' || (output[start] == '/' && start + 1 < output.Length && output[start + 1] is '/' or '*'));
    }
}

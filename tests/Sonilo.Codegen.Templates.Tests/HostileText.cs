using FsCheck;
using FsCheck.Fluent;

namespace Sonilo.Codegen.Templates.Tests;

/// <summary>Texts that try to become code: what ends literals, comments, tags, fences and lines, among ordinary words.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "\"", "'", "`", "\\", "\"\"\"", "'''", "```", "~~~", "*/", "/*", "//", "///", "#", "-->", "<!--", "]]>", "</script>", "<script>alert(1)</script>", "<b>", "&amp;",
        "&", "<", ">", "{{", "}}", "{%", "${", "$(", "$`", "$((1))", "%s", "{0}", ";", "|", "||", "&&", ")", "(", "]", "[", "{", "}", "\n", "\r", "\r\n", "\t", "\u0085", "\u2028",
        "\u2029", "\0", "\u001b[31m", "\u202e", "\u200b", "\ud83d\ude00", "\ufeff", "#if", "#endif", "@", "@\"", "$\"", "u0022", "\\u0022", "\\x22", "\\N{BULLET}", "x]: y",
        "; rm -rf /", "`id`", "$(id)", "| x | y |", "# Heading", "- item", "1. item", "a) item", "iv. item", "[x](javascript:alert(1))", "![x](http://x)", "**b**", "__init__", "import os", "eval(", "\n###\n",
        "\nPOST http://x\n", "\nAuthorization: x", "words", "a", "Z9", " ", "  ", ".", "..", "-", "--", "= 1", ":", ",", "é", "ﬃ", "０",
    ];

    /// <summary>Up to six such pieces in a row, whole characters only.</summary>
    public static Gen<string> Any =>
        from count in Gen.Choose(1, 6)
        from pieces in Gen.ArrayOf(Gen.Elements(Pieces), count)
        select string.Concat(pieces);
}

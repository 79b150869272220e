using Markdig.Syntax.Inlines;

namespace Sonilo.Codegen.Reading;

/// <summary>The content of a code span. Within a table a pipe has to be escaped even there, and the backslash is not part of the code.</summary>
internal static class CodeText
{
    private const string EscapedPipe = "\\|";

    public static ReadOnlySpan<char> Of(CodeInline code)
    {
        var content = code.ContentSpan;
        return content.IndexOf(EscapedPipe.AsSpan()) < 0 ? content : Read(code).AsSpan();
    }

    public static string Read(CodeInline code) => code.Content.Replace(EscapedPipe, "|");
}

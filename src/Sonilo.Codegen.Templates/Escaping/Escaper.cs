using System.Text;

namespace Sonilo.Codegen.Templates.Escaping;

/// <summary>Escapes values for the language of a file. The only way for a value into it.</summary>
public static class Escaper
{
    /// <summary>Plain text, such that nothing in it means anything to the language.</summary>
    public static string Escape(string text, OutputLanguage language) => language switch
    {
        OutputLanguage.Markdown => MarkdownText.Escape(text),
        OutputLanguage.Markup => MarkupText.Escape(text),
        OutputLanguage.Shell => ShellText.Escape(text),
        OutputLanguage.Text => text,
        _ => CodeText.Escape(text),
    };

    /// <summary>Text that was made for a language: as it is where that is the file's, or where the output so far is a comment and it was made for one.</summary>
    public static string Escape(WrittenText text, OutputLanguage language, StringBuilder output)
    {
        var place = language switch
        {
            OutputLanguage.CSharp => WrittenFor.CSharp,
            OutputLanguage.Code => WrittenFor.Code,
            OutputLanguage.Markdown => WrittenFor.Markdown,
            OutputLanguage.Markup => WrittenFor.Markup,
            OutputLanguage.Shell => WrittenFor.Shell,
            _ => WrittenFor.Everything,
        };
        var mayStand = (text.Places & place) != 0
            || ((text.Places & WrittenFor.Comment) != 0 && language is OutputLanguage.CSharp or OutputLanguage.Code && CommentText.IsOpen(output));
        return mayStand ? text.Text : Escape(text.Original, language);
    }
}

namespace Sonilo.Codegen.Templates.Escaping;

/// <summary>The language of the file that a template makes; it decides how a value is escaped where the template does not ask for anything else.</summary>
public enum OutputLanguage
{
    /// <summary>C#.</summary>
    CSharp,

    /// <summary>Any other language with string literals and <c>\uXXXX</c> in them: TypeScript, Python, JSON, Java.</summary>
    Code,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>HTML, XML and what is written like them.</summary>
    Markup,

    /// <summary>A POSIX shell.</summary>
    Shell,

    /// <summary>Text that nothing interprets.</summary>
    Text,
}

/// <summary>Finds the language of a file.</summary>
public static class OutputLanguages
{
    /// <summary>The language of files with <paramref name="extension"/> (with its dot); code where the extension is not known, which escapes most.</summary>
    public static OutputLanguage OfExtension(string extension) => extension.ToUpperInvariant() switch
    {
        ".CS" => OutputLanguage.CSharp,
        ".MD" or ".MARKDOWN" => OutputLanguage.Markdown,
        ".HTML" or ".HTM" or ".XML" or ".XAML" or ".SVG" or ".RAZOR" or ".CSHTML" or ".VUE" => OutputLanguage.Markup,
        ".SH" or ".BASH" => OutputLanguage.Shell,
        ".TXT" => OutputLanguage.Text,
        _ => OutputLanguage.Code,
    };
}

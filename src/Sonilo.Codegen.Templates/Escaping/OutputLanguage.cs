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
    private static readonly Dictionary<string, OutputLanguage> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".cs"] = OutputLanguage.CSharp,
        [".md"] = OutputLanguage.Markdown,
        [".markdown"] = OutputLanguage.Markdown,
        [".html"] = OutputLanguage.Markup,
        [".htm"] = OutputLanguage.Markup,
        [".xml"] = OutputLanguage.Markup,
        [".xaml"] = OutputLanguage.Markup,
        [".svg"] = OutputLanguage.Markup,
        [".razor"] = OutputLanguage.Markup,
        [".cshtml"] = OutputLanguage.Markup,
        [".vue"] = OutputLanguage.Markup,
        [".sh"] = OutputLanguage.Shell,
        [".bash"] = OutputLanguage.Shell,
        [".txt"] = OutputLanguage.Text,
    };

    /// <summary>The language of files with <paramref name="extension"/> (with its dot); code where the extension is not known, which escapes most.</summary>
    public static OutputLanguage OfExtension(string extension) => ByExtension.TryGetValue(extension, out var language) ? language : OutputLanguage.Code;
}

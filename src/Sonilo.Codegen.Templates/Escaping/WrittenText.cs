namespace Sonilo.Codegen.Templates.Escaping;

/// <summary>Where text that is ready to be written may stand as it is.</summary>
[Flags]
public enum WrittenFor
{
    /// <summary>Nowhere: it is escaped like any other.</summary>
    Nothing = 0,

    /// <summary>C#.</summary>
    CSharp = 1,

    /// <summary>Other languages with string literals.</summary>
    Code = 2,

    /// <summary>Markdown.</summary>
    Markdown = 4,

    /// <summary>HTML and XML.</summary>
    Markup = 8,

    /// <summary>A shell.</summary>
    Shell = 16,

    /// <summary>A line of comment, in C# and other code.</summary>
    Comment = 32,

    /// <summary>Everywhere: the template asked for it.</summary>
    Everything = CSharp | Code | Markdown | Markup | Shell,
}

/// <summary>Text that was made for a language; anywhere else it is escaped like any other.</summary>
/// <param name="text">The text as it is written.</param>
/// <param name="places">Where it may stand.</param>
/// <param name="original">What it says; escaped where it may not stand as it is.</param>
public sealed class WrittenText(string text, WrittenFor places, string? original = null) : IFormattable
{
    /// <summary>The text as it is written.</summary>
    public string Text { get; } = text;

    /// <summary>Where it may stand.</summary>
    public WrittenFor Places { get; } = places;

    /// <summary>What it says.</summary>
    public string Original { get; } = original ?? text;

    /// <inheritdoc/>
    public override string ToString() => Original;

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Original;
}

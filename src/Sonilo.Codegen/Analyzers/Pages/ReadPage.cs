using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;
using TextSpan = Sonilo.Codegen.Problems.TextSpan;

namespace Sonilo.Codegen.Analyzers;

/// <summary>A page as read, together with the compiler's text of it.</summary>
internal sealed class ReadPage
{
    private readonly SourceText text;

    private ReadPage(string path, SourceText text)
    {
        this.text = text;
        Kind = PageOptIn.KindOf(path);
        Content = text.ToString();
        Reading = PageReader.Read(path, Content, Kind, PageEncoding.BadOffset(text, Content));
    }

    /// <summary>What the page is for.</summary>
    public PageKind Kind { get; }

    /// <summary>The page's text.</summary>
    public string Content { get; }

    /// <summary>What was understood of it.</summary>
    public PageReading Reading { get; }

    /// <summary>Reads <paramref name="file"/>; <see langword="null"/> where the compiler cannot open it and reports that.</summary>
    public static ReadPage? From(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? new ReadPage(file.Path, text) : null;

    /// <summary>Where a stretch of the page is, as the compiler and editors show it.</summary>
    public Location LocationOf(TextSpan span)
    {
        var place = new Microsoft.CodeAnalysis.Text.TextSpan(span.Start, span.Length);
        return Location.Create(Reading.Page.Path, place, text.Lines.GetLinePositionSpan(place));
    }
}

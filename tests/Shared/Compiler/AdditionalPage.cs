using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sonilo.Testing;

/// <summary>A page as the compiler gets it. One without text is a file that cannot be opened.</summary>
internal class AdditionalPage(string path, SourceText? source) : AdditionalText
{
    public AdditionalPage(string path, string? text)
        : this(path, text is null ? null : SourceText.From(text, Encoding.UTF8))
    {
    }

    public override string Path { get; } = path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => source;
}

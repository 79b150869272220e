using Markdig;
using Markdig.Syntax;

namespace Sonilo.Codegen.Reading;

/// <summary>A section as parsed Markdown.</summary>
/// <param name="Text">The text that was parsed, as long as the section's own.</param>
/// <param name="Document">What Markdig made of it.</param>
internal sealed record SectionMarkdown(string Text, MarkdownDocument Document)
{
    // Positions cost Markdig about as much again as everything else, and the generator's path has no use for them.
    private static readonly MarkdownPipeline Plain = WithTables().Build();
    private static readonly MarkdownPipeline Precise = WithTables().UsePreciseSourceLocation().Build();

    /// <summary>Parses a section; <see langword="null"/> where Markdig cannot, or would take unreasonably long.</summary>
    public static SectionMarkdown? TryParse(string text, bool withPositions)
    {
        if (ParseBudget.IsSectionBeyondReason(text))
        {
            return null;
        }

        var source = BareBackticks.Replace(text);
        try
        {
            var document = Markdown.Parse(source, withPositions ? Precise : Plain);
            CodeTags.Replace(document, source);
            return new SectionMarkdown(source, document);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Markdig refuses what is nested too deeply by throwing, and a page must never break the compiler.
            return null;
        }
    }

    private static MarkdownPipelineBuilder WithTables()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables();
        builder.InlineParsers.Insert(0, new RowBoundary());
        return builder;
    }
}

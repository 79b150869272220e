using Markdig;
using Markdig.Syntax;

namespace Sonilo.Codegen.Reading;

/// <summary>A section as parsed Markdown.</summary>
/// <param name="Text">The text that was parsed, as long as the section's own.</param>
/// <param name="Document">What Markdig made of it.</param>
internal sealed record SectionMarkdown(string Text, MarkdownDocument Document)
{
    // Positions cost Markdig about as much again as everything else, and the generator's path has no use for them.
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().UsePipeTables().Build();
    private static readonly MarkdownPipeline Precise = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

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
            return new SectionMarkdown(source, Markdown.Parse(source, withPositions ? Precise : Plain));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Markdig refuses what is nested too deeply by throwing, and a page must never break the compiler.
            return null;
        }
    }
}

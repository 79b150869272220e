using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Cuts a page into its sections, at the headings that begin with <c>##</c>.</summary>
/// <remarks>
/// A section is then read separately and cached by its text, so what crosses sections is lost: a link reference definition
/// in one section does not resolve <c>[text][name]</c> in another. The pages have none, and following them would make every
/// section depend on the whole page. <c>PageCutterTests</c> compares the cuts with those of whole-page Markdig.
/// </remarks>
public static class PageCutter
{
    private const char ByteOrderMark = '\uFEFF';

    // Blocks only: where a heading is does not depend on what the text within blocks means.
    private static readonly MarkdownPipeline Blocks = BlocksOnly();

    /// <summary>Finds the head and the sections of <paramref name="text"/>, whatever it is.</summary>
    public static PageCut Cut(string text)
    {
        var begin = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        var body = FrontMatter.EndOf(text, begin);
        var headings = new List<int>();
        if (!FindByLines(text, body, headings) && FindByBlocks(text, body) is { } found)
        {
            headings = found;
        }

        if (headings.Count == 0)
        {
            return new PageCut(new TextSpan(begin, text.Length - begin), []);
        }

        var sections = new TextSpan[headings.Count];
        for (var index = 0; index < sections.Length; index++)
        {
            var end = index + 1 < sections.Length ? headings[index + 1] : text.Length;
            sections[index] = new TextSpan(headings[index], end - headings[index]);
        }

        return new PageCut(new TextSpan(begin, headings[0] - begin), new EquatableArray<TextSpan>(sections));
    }

    /// <summary>Finds the lines that begin with a level 2 heading; <see langword="false"/> where they may not be all there is to know.</summary>
    /// <remarks>
    /// Such a line ends every quote, list and paragraph, so that only a fence or an HTML block can hold it. A page with a
    /// line that may begin either, or with an indented heading, is for <see cref="FindByBlocks"/>; the vendor's have none.
    /// </remarks>
    private static bool FindByLines(string text, int begin, List<int> headings)
    {
        var isPlain = true;
        for (var start = begin; start < text.Length;)
        {
            var end = Lines.EndOf(text, start);
            var line = text.AsSpan(start, end - start);
            if (line.Length > 0 && line[0] is '#' or ' ' or '\t' or '`' or '~' or '<')
            {
                var content = line.TrimStart(" \t".AsSpan());
                var isHeading = content.StartsWith("##".AsSpan()) && (content.Length == 2 || content[2] is ' ' or '\t');
                if (isHeading && content.Length == line.Length)
                {
                    headings.Add(start);
                }
                else
                {
                    isPlain &= !isHeading && !content.StartsWith("```".AsSpan()) && !content.StartsWith("~~~".AsSpan()) && !content.StartsWith("<".AsSpan());
                }
            }

            start = Lines.NextAfter(text, end);
        }

        return isPlain;
    }

    // Null where Markdig would take too long, or gives up: the lines' headings have to do, and each section is then judged separately.
    private static List<int>? FindByBlocks(string text, int begin)
    {
        if (ParseBudget.AreBlocksBeyondReason(text, begin))
        {
            return null;
        }

        try
        {
            return
            [
                .. Markdown.Parse(begin == 0 ? text : text.Substring(begin), Blocks).OfType<HeadingBlock>()
                    .Where(static heading => heading is { Level: 2, IsSetext: false })
                    .Select(heading => text.AsSpan(0, begin + heading.Span.Start).LastIndexOfAny('\n', '\r') + 1),
            ];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static MarkdownPipeline BlocksOnly()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Clear();

        // A line such as "- | -" belongs to a table and begins no list.
        builder.BlockParsers.Insert(0, new PipeTableBlockParser());
        return builder.Build();
    }
}

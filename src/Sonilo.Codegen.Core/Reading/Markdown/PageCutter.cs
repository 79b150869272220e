using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Cuts a page into its sections, at the headings that begin with <c>##</c>, in one pass and without parsing it.</summary>
/// <remarks>
/// A section is then read by itself and cached by its text, so what crosses sections is lost: a link reference definition
/// in one section does not resolve <c>[text][name]</c> in another. The pages have none, and following them would make every
/// section depend on the whole page. <c>PageCutterTests</c> compares the cuts with those of whole-page Markdig.
/// </remarks>
public static class PageCutter
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Finds the head and the sections of <paramref name="text"/>, whatever it is.</summary>
    public static PageCut Cut(string text)
    {
        var begin = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        var headings = FindHeadings(text, FrontMatter.EndOf(text, begin));
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

    private static List<int> FindHeadings(string text, int begin)
    {
        var headings = new List<int>();
        var blocks = new BlockScanner(text);
        for (var start = begin; start < text.Length;)
        {
            var end = Lines.EndOf(text, start);
            if (blocks.IsSectionHeading(start, end))
            {
                headings.Add(start);
            }

            start = Lines.NextAfter(text, end);
        }

        return headings;
    }
}

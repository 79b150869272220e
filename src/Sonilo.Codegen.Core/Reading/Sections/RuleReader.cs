using Markdig.Syntax;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads the list under <c>**Rules:**</c>: a relation an item.</summary>
internal static class RuleReader
{
    public static void Read(ListBlock list, string text, ProblemSink? sink, List<Relation> relations, List<TextSpan> places)
    {
        foreach (var item in list)
        {
            if (item is not ListItemBlock { Count: > 0 } block || block[0] is not ParagraphBlock paragraph)
            {
                continue;
            }

            var rule = InlineText.Of(paragraph.Inline).ToString();
            if (RelationParser.TryParse(rule, out var relation))
            {
                relations.Add(relation!);
                if (sink is not null)
                {
                    places.Add(Spans.Of(paragraph, text));
                }
            }
            else
            {
                sink?.Report(PageProblems.MalformedRule, Spans.Of(paragraph, text), rule);
            }
        }
    }
}

using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads the lists under <c>**Rules:**</c>: a rule an item.</summary>
internal sealed class RuleReader(string text, ProblemSink? sink)
{
    private readonly List<ModelRule> rules = [];
    private readonly List<TextSpan> spans = [];

    public EquatableArray<ModelRule> Rules => rules.ToEquatableArray();

    /// <summary>Where the rules are, in their order; empty without a sink.</summary>
    public EquatableArray<TextSpan> Places => spans.ToEquatableArray();

    public void Read(ListBlock list)
    {
        foreach (var item in list)
        {
            if (item is not ListItemBlock { Count: > 0 } block || block[0] is not ParagraphBlock paragraph)
            {
                continue;
            }

            var rule = InlineText.Of(paragraph.Inline).ToString();
            if (RuleParser.TryParse(rule, out var read) || RuleParser.TryParse(FirstCode(paragraph), out read))
            {
                rules.Add(read!);
                if (sink is not null)
                {
                    spans.Add(Spans.Of(paragraph, text));
                }
            }
            else
            {
                sink?.Report(LimitProblems.MalformedRule, Spans.Of(paragraph, text), rule);
            }
        }
    }

    /// <summary>Reports the rules that these parameters do not allow to enforce.</summary>
    public void Check(EquatableArray<ParameterSpec> parameters)
    {
        for (var index = 0; index < spans.Count; index++)
        {
            if (RuleUse.WhyNot(parameters, rules[index]) is { } reason)
            {
                sink?.Report(LimitProblems.RuleNotEnforced, spans[index], RuleText.Of(rules[index]), reason);
            }
        }
    }

    // A note after the code span is for people.
    private static string FirstCode(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is CodeInline code ? CodeText.Of(code).Trim().ToString() : "";
}

using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Finds what a supplement names and no page has, and what contradicts the page: a supplement outlives the pages it was written for.</summary>
public static class SupplementNames
{
    /// <summary>The models, parameters, limits and rules of a supplement that no page has or that cannot be enforced, section by section.</summary>
    /// <param name="supplement">The supplement as read.</param>
    /// <param name="text">Its text.</param>
    /// <param name="models">The models of all pages, each as the page that counts describes it.</param>
    public static IEnumerable<Problem> FindProblems(PageReading supplement, string text, MergedModels models)
    {
        var published = models.Models.ToDictionary(static model => model.Model.Id, static model => model.Model, StringComparer.Ordinal);
        var lines = new LineIndex(text);
        for (var index = 0; index < supplement.Page.Models.Count; index++)
        {
            var model = supplement.Page.Models[index];
            var place = supplement.Places[index];
            if (!published.TryGetValue(model.Id, out var page))
            {
                yield return At((place.IdSpan, PageSetProblems.SupplementUnknownModel, [model.Id]));
                continue;
            }

            var whole = page.SupplementedBy(model);
            var found = Rows(model.Id, page.Parameters, model.Parameters, place.NameSpans).Concat(Rules(model.Id, whole.Parameters, model.Rules, place.RuleSpans, text));
            foreach (var item in place.Items)
            {
                // Taken over as they are where the page has none.
                var (own, merged) = (RuleUse.Find(model.Parameters, item.Parameter)?.Items, RuleUse.Find(whole.Parameters, item.Parameter)?.Items);
                if (own is not null && merged is not null)
                {
                    var known = RuleUse.Find(page.Parameters, item.Parameter)?.Items ?? merged;
                    found = found.Concat(Rows(model.Id, known.Parameters, own.Parameters, item.NameSpans))
                        .Concat(Rules(model.Id, merged.Parameters, own.Rules, item.RuleSpans, text));
                }
            }

            foreach (var problem in found)
            {
                yield return At(problem);
            }
        }

        Problem At((TextSpan Span, ProblemDescriptor Descriptor, string[] Arguments) problem) =>
            Problem.At(problem.Descriptor, supplement.Page.Path, lines, problem.Span, problem.Arguments);
    }

    private static IEnumerable<(TextSpan Span, ProblemDescriptor Descriptor, string[] Arguments)> Rows(
        string modelId, EquatableArray<ParameterSpec> known, EquatableArray<ParameterSpec> rows, EquatableArray<TextSpan> spans)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            if (RuleUse.Find(known, rows[row].Name) is not { } page)
            {
                yield return (spans[row], PageSetProblems.SupplementUnknownParameter, [modelId, rows[row].Name]);
                continue;
            }

            foreach (var problem in SupplementCheck.Find(page, rows[row]))
            {
                yield return (spans[row], problem.Descriptor, [.. problem.Arguments]);
            }
        }
    }

    private static IEnumerable<(TextSpan Span, ProblemDescriptor Descriptor, string[] Arguments)> Rules(
        string modelId, EquatableArray<ParameterSpec> known, EquatableArray<ModelRule> rules, EquatableArray<TextSpan> spans, string text)
    {
        // A name counts once, at the first rule that has it.
        var seen = new HashSet<string>(known.Select(static parameter => parameter.Name), StringComparer.Ordinal);
        for (var rule = 0; rule < rules.Count; rule++)
        {
            var isKnown = true;
            foreach (var name in RuleUse.NamesIn(rules[rule]).Where(name => RuleUse.Find(known, name) is null))
            {
                isKnown = false;
                if (seen.Add(name))
                {
                    yield return (PlaceOf(name, spans[rule], text), PageSetProblems.RuleUnknownParameter, [modelId, name]);
                }
            }

            if (isKnown && RuleUse.WhyNot(known, rules[rule]) is { } reason)
            {
                yield return (spans[rule], LimitProblems.RuleNotEnforced, [RuleText.Of(rules[rule]), reason]);
            }
        }
    }

    // A rule carries no positions: the name is looked for in its rule, as a word of its own. Where it is written differently (with an
    // entity, say), the whole rule is reported.
    private static TextSpan PlaceOf(string name, TextSpan rule, string text)
    {
        for (var start = text.IndexOf(name, rule.Start, rule.Length, StringComparison.Ordinal); start >= 0;)
        {
            var end = start + name.Length;
            if (!IsNamePart(text, start - 1) && !IsNamePart(text, end) && (start == 0 || text[start - 1] != '.'))
            {
                return new TextSpan(start, name.Length);
            }

            start = text.IndexOf(name, end, rule.End - end, StringComparison.Ordinal);
        }

        return rule;
    }

    private static bool IsNamePart(string text, int index) =>
        index >= 0 && index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] == '_');
}

using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Finds what a supplement names and no page has: a supplement outlives the pages it was written for.</summary>
public static class SupplementNames
{
    /// <summary>The models, parameters and rules of a supplement that no page has, section by section.</summary>
    /// <param name="supplement">The supplement as read.</param>
    /// <param name="text">Its text.</param>
    /// <param name="models">The models of all pages, each as the page that counts describes it.</param>
    public static IEnumerable<Problem> FindUnknown(PageReading supplement, string text, MergedModels models)
    {
        var known = models.Models.ToDictionary(
            static model => model.Model.Id, static model => ParametersOf(model.Model), StringComparer.Ordinal);
        var lines = new LineIndex(text);
        for (var index = 0; index < supplement.Page.Models.Count; index++)
        {
            var model = supplement.Page.Models[index];
            var place = supplement.Places[index];
            if (!known.TryGetValue(model.Id, out var parameters))
            {
                yield return At(place.IdSpan, PageSetProblems.SupplementUnknownModel, model.Id);
                continue;
            }

            for (var row = 0; row < model.Parameters.Count; row++)
            {
                var name = model.Parameters[row].Name;
                if (!parameters.Contains(name))
                {
                    yield return At(place.NameSpans[row], PageSetProblems.SupplementUnknownParameter, model.Id, name);
                }
            }

            // A name counts once, at the first rule that has it.
            var seen = new HashSet<string>(parameters, StringComparer.Ordinal);
            for (var rule = 0; rule < model.Relations.Count; rule++)
            {
                foreach (var name in NamesIn(model.Relations[rule]).Where(seen.Add))
                {
                    yield return At(PlaceOf(name, place.RuleSpans[rule], text), PageSetProblems.RuleUnknownParameter, model.Id, name);
                }
            }
        }

        Problem At(TextSpan span, ProblemDescriptor descriptor, params string[] arguments) =>
            Problem.At(descriptor, supplement.Page.Path, lines, span, arguments);
    }

    private static HashSet<string> ParametersOf(ModelSpec model) => new(model.Parameters.Select(static parameter => parameter.Name), StringComparer.Ordinal);

    private static IEnumerable<string> NamesIn(Relation relation) =>
        relation.Left.Concat(relation.Right).Select(static term => term.Parameter).OfType<string>();

    // A relation carries no positions: the name is looked for in its rule, as a word of its own. Where it is written differently (with an
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

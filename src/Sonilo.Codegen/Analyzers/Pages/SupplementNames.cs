using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Diagnostics;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Analyzers;

/// <summary>Finds what a supplement names and no page has: a supplement outlives the pages it was written for.</summary>
internal static class SupplementNames
{
    private const string RulesLabel = "**Rules:**";

    /// <summary>The models, parameters and rules of <paramref name="supplement"/> that no page knows.</summary>
    public static IEnumerable<Diagnostic> FindUnknown(ReadPage supplement, Dictionary<string, HashSet<string>> known)
    {
        var models = supplement.Reading.Page.Models;
        for (var index = 0; index < models.Count; index++)
        {
            var model = models[index];
            var place = supplement.Reading.Places[index];
            if (!known.TryGetValue(model.Id, out var parameters))
            {
                yield return At(supplement, place.IdSpan, DiagnosticDescriptors.SupplementUnknownModel, Quoted(model.Id));
                continue;
            }

            for (var row = 0; row < model.Parameters.Count; row++)
            {
                var name = model.Parameters[row].Name;
                if (!parameters.Contains(name))
                {
                    yield return At(
                        supplement, place.NameSpans[row], DiagnosticDescriptors.SupplementUnknownParameter, Quoted(model.Id), Quoted(name));
                }
            }

            foreach (var name in NamesInRules(model).Where(name => !parameters.Contains(name)))
            {
                yield return At(
                    supplement, PlaceInRules(supplement.Content, place, name), DiagnosticDescriptors.RuleUnknownParameter, Quoted(model.Id), Quoted(name));
            }
        }
    }

    private static IEnumerable<string> NamesInRules(ModelSpec model) =>
        model.Relations
            .SelectMany(static relation => relation.Left.Concat(relation.Right))
            .Select(static term => term.Parameter)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);

    // A relation carries no positions: the name is looked for below the label. Where it is spelled otherwise, the model's id stands in.
    private static TextSpan PlaceInRules(string text, ModelPlace place, string name)
    {
        var rules = text.IndexOf(RulesLabel, place.IdSpan.End, StringComparison.Ordinal);
        var found = rules < 0 ? -1 : text.IndexOf(name, rules + RulesLabel.Length, StringComparison.Ordinal);
        return found < 0 ? place.IdSpan : new TextSpan(found, name.Length);
    }

    private static Diagnostic At(ReadPage page, TextSpan span, DiagnosticDescriptor descriptor, params object[] arguments) =>
        Diagnostic.Create(descriptor, page.LocationOf(span), arguments);

    private static string Quoted(string text) => QuotedText.Of(text, quote: false);
}

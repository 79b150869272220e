using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Running;

/// <summary>Finds relations between parameters, such as <c>startOffset + duration &lt;= video.duration</c>, that do not hold.</summary>
internal static class RelationFindings
{
    /// <summary>The property of a file that can be known.</summary>
    public const string Length = "duration";

    /// <summary>What is wrong, one line a relation.</summary>
    /// <param name="model">The model.</param>
    /// <param name="inputs">What is to be sent.</param>
    /// <param name="lengths">How long files are, in seconds, by the parameter; a length that is missing is not known and breaks nothing.</param>
    public static IEnumerable<string> Of(ModelSpec model, ModelInputs inputs, IReadOnlyDictionary<string, double> lengths)
    {
        foreach (var relation in model.Rules.OfType<Relation>())
        {
            if (RelationRule.Break(model, relation, Given) is var (left, right))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{RuleText.Of(relation)} must hold, but the left side is {left} and the right side {right}.");
            }
        }

        double? Given(RelationTerm term) => term switch
        {
            { Property: null } => Number(inputs.Values[term.Parameter!]),
            { Property: Length } => lengths.TryGetValue(term.Parameter!, out var seconds) ? seconds : null,
            _ => null,
        };
    }

    /// <summary>The parameters of files whose length decides whether a relation holds.</summary>
    public static IReadOnlyList<string> DecisiveFiles(ModelSpec model, ModelInputs inputs)
    {
        var named = model.Rules.OfType<Relation>()
            .SelectMany(static relation => relation.Left.Concat(relation.Right))
            .Where(static term => term.Property == Length)
            .Select(static term => term.Parameter!)
            .Distinct()
            .ToList();

        // Where neither no length at all nor the greatest breaks anything, something else is not known, or no length matters.
        return named.Count > 0 && (BreaksWith(0) || BreaksWith(double.MaxValue)) ? named : [];

        bool BreaksWith(double length) => Of(model, inputs, named.ToDictionary(static name => name, _ => length)).Any();
    }

    private static double? Number(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number ? (double)value.GetValue<decimal>() : null;
}

using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Claims;

/// <summary>
/// Finds what descriptions say and tables do not: "up to 2,000 characters", "can't be combined with". English only, by fixed phrases, and only where
/// a line for a supplement follows from the words: a guess helps nobody.
/// </summary>
public static class ClaimFinder
{
    // Longer descriptions are somebody's manual, and hostile ones are longer still.
    private const int LongestDescription = 4000;

    /// <summary>The claims of a model's descriptions, in the order of its parameters.</summary>
    /// <param name="model">The model, with its supplements laid over it.</param>
    public static IEnumerable<Claim> Find(ModelSpec model) => Find(model.Parameters, model.Rules);

    /// <summary>The claims of the descriptions of a list's items.</summary>
    /// <param name="items">The items.</param>
    public static IEnumerable<Claim> Find(ItemSpec items) => Find(items.Parameters, items.Rules);

    private static IEnumerable<Claim> Find(EquatableArray<ParameterSpec> parameters, EquatableArray<ModelRule> rules)
    {
        var names = new ParameterNames(parameters);
        foreach (var parameter in parameters.AsEnumerable())
        {
            var text = parameter.Description.ToPlainText();
            if (text.Length > LongestDescription)
            {
                continue;
            }

            var proposed = new HashSet<Proposal>();
            foreach (var claim in LimitClaims.Find(parameter, text).Concat(RuleClaims.Find(parameter, text, names)))
            {
                if (!StatedFacts.Has(parameter, rules, claim.Proposal) && proposed.Add(claim.Proposal))
                {
                    yield return claim;
                }
            }
        }
    }
}

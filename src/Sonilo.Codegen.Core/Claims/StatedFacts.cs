using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Claims;

/// <summary>Decides whether what a description says is stated already, in whatever words a page has for it.</summary>
internal static class StatedFacts
{
    public static bool Has(ParameterSpec parameter, EquatableArray<ModelRule> rules, Proposal proposal) => proposal switch
    {
        ProposedCell cell => Has(parameter, cell.Column),
        ProposedRule proposed => rules.Any(rule => Says(rule, proposed.Rule)) || IsRequired(parameter, proposed.Rule),
        _ => false,
    };

    private static bool Has(ParameterSpec parameter, string column) => column switch
    {
        "Min" => parameter.Minimum is not null,
        "Max" => parameter.Maximum is not null,
        "Step" => parameter.Step is not null,
        "Min Length" => parameter.MinLength is not null,
        "Max Length" => parameter.MaxLength is not null,
        "Max Size" => parameter.MaxSize is not null,
        _ => parameter.MaxDuration is not null,
    };

    private static bool Says(ModelRule rule, ModelRule claimed) => rule.Equals(claimed) || (rule, claimed) switch
    {
        (Excludes known, Excludes excludes) => known.Parameter == excludes.Other && known.Other == excludes.Parameter,
        (AtMostOne known, Excludes excludes) => known.Parameters.Contains(excludes.Parameter) && known.Parameters.Contains(excludes.Other),
        (AtLeastOne known, AtLeastOne least) => known.Parameters.All(name => least.Parameters.Contains(name)),
        (AtLeastOne known, RequiredWithout without) => IsPair(known.Parameters, without.Parameter, without.Other),
        (RequiredWithout known, AtLeastOne least) => least.Parameters.Contains(known.Parameter) && least.Parameters.Contains(known.Other),
        (RequiredWithout known, RequiredWithout without) => known.Parameter == without.Other && known.Other == without.Parameter,
        _ => false,
    };

    // What is always required is required with anything; that it is optional under a condition contradicts the table, and is worth saying.
    private static bool IsRequired(ParameterSpec parameter, ModelRule claimed) => parameter.Required == true && claimed is RequiredWith with && with.Parameter == parameter.Name;

    private static bool IsPair(EquatableArray<string> names, string one, string other) => names.Count == 2 && names.Contains(one) && names.Contains(other);
}

using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Rules;

/// <summary>What rules mean: the one meaning that generated validators, the emulator and the command line share.</summary>
/// <remarks>Rules that cannot be enforced, see <see cref="RuleUse"/>, are broken by nothing.</remarks>
public static class RuleCheck
{
    /// <summary>Every rule of a model that its values break, and after them those of its lists' items.</summary>
    public static IEnumerable<RuleBreak> Breaks(ModelSpec model, IGivenValues given) => Breaks(model.Parameters, model.Rules, given)
        .Concat(model.Parameters.Where(static parameter => parameter.Items is { Rules.Count: > 0 }).SelectMany(list => ItemBreaks(list, given)));

    /// <summary>Every rule that the values break.</summary>
    /// <param name="parameters">The parameters of a model, or those of a list's items.</param>
    /// <param name="rules">The rules between them.</param>
    /// <param name="given">What there is for them.</param>
    public static IEnumerable<RuleBreak> Breaks(EquatableArray<ParameterSpec> parameters, EquatableArray<ModelRule> rules, IGivenValues given) =>
        RuleUse.Enforced(parameters, rules).SelectMany(rule => rule switch
        {
            RequiredWith needed => When(given.IsGiven(needed.Other) && !given.IsGiven(needed.Parameter), rule, needed.Parameter),
            RequiredWithout needed => When(!given.IsGiven(needed.Other) && !given.IsGiven(needed.Parameter), rule, needed.Parameter),
            RequiredWhen needed => When(!given.IsGiven(needed.Parameter) && IsOneOf(parameters, needed, given), rule, needed.Parameter),
            Excludes excludes => When(given.IsGiven(excludes.Parameter) && given.IsGiven(excludes.Other), rule, excludes.Parameter),
            AtMostOne most => When(most.Parameters.Count(given.IsGiven) > 1, rule, most.Parameters[0]),
            AtLeastOne least => When(!least.Parameters.Any(given.IsGiven), rule, least.Parameters[0]),
            Contiguous contiguous => ContiguousCheck.Breaks(contiguous, parameters, given),
            Relation relation => RelationCheck.Breaks(relation, parameters, given),
            _ => [],
        });

    private static IEnumerable<RuleBreak> ItemBreaks(ParameterSpec list, IGivenValues given)
    {
        var items = given.Items(list.Name);
        for (var index = 0; index < items.Count; index++)
        {
            foreach (var found in items[index] is { } item ? Breaks(list.Items!.Parameters, list.Items.Rules, item) : [])
            {
                yield return found with { Parameter = RuleBreak.At(list.Name, index) + "." + found.Parameter };
            }
        }
    }

    private static RuleBreak[] When(bool isBroken, ModelRule rule, string parameter) => isBroken ? [new RuleBreak(rule, parameter)] : [];

    private static bool IsOneOf(EquatableArray<ParameterSpec> parameters, RequiredWhen rule, IGivenValues given) =>
        RuleUse.Find(parameters, rule.Other)!.Type is ParameterType.Number or ParameterType.Integer
            ? given.Number(rule.Other) is { } number && rule.Values.Any(value => (double?)NumberText.Read(value) == number)
            : given.Text(rule.Other) is { } text && rule.Values.Contains(text);
}

using System.Globalization;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Running;

/// <summary>Finds rules between parameters, such as <c>startOffset + duration &lt;= video.duration</c>, that do not hold.</summary>
internal static class RuleFindings
{
    /// <summary>What is wrong, one line a rule.</summary>
    /// <param name="model">The model.</param>
    /// <param name="inputs">What is to be sent.</param>
    /// <param name="lengths">How long files are, in seconds, by the parameter; a length that is missing is not known and breaks nothing.</param>
    public static IEnumerable<string> Of(ModelSpec model, ModelInputs inputs, IReadOnlyDictionary<string, double> lengths) =>
        RuleCheck.Breaks(model, new GivenInputs(inputs.Values, lengths, inputs.IsGiven)).Select(broken => Words(model, broken));

    /// <summary>The parameters of files whose length decides whether a relation holds.</summary>
    public static IReadOnlyList<string> DecisiveFiles(ModelSpec model, ModelInputs inputs)
    {
        var named = model.Rules.OfType<Relation>()
            .SelectMany(static relation => relation.Terms)
            .Where(static term => term.Property == RuleUse.FileDuration)
            .Select(static term => term.Parameter!)
            .Distinct()
            .ToList();

        // Where neither no length at all nor the greatest breaks anything, something else is not known, or no length matters.
        return named.Count > 0 && (BreaksWith(0) || BreaksWith(double.MaxValue)) ? named : [];

        bool BreaksWith(double length) => RuleCheck.Breaks(model, new GivenInputs(inputs.Values, named.ToDictionary(static name => name, _ => length), inputs.IsGiven))
            .Any(static broken => broken.Rule is Relation);
    }

    private static string Words(ModelSpec model, RuleBreak broken) => broken.Rule switch
    {
        RequiredWith needed => $"'{broken.Parameter}' is required when '{needed.Other}' is given.",
        RequiredWithout needed => $"'{broken.Parameter}' is required when '{needed.Other}' is not given.",
        RequiredWhen needed => $"'{broken.Parameter}' is required when '{needed.Other}' is {string.Join(" or ", needed.Values)}.",
        Excludes excludes => $"'{broken.Parameter}' cannot be given together with '{excludes.Other}'.",
        AtMostOne most => Place(model, broken) + $"At most one of {Listed(most.Parameters)} can be given.",
        AtLeastOne least => Place(model, broken) + $"At least one of {Listed(least.Parameters)} is required.",
        Contiguous => string.Create(CultureInfo.InvariantCulture, $"'{broken.Parameter}' leaves a gap or an overlap: {RuleText.Of(broken.Rule)}."),
        _ => Place(model, broken) + string.Create(CultureInfo.InvariantCulture, $"{RuleText.Of(broken.Rule)} must hold, but the left side is {broken.Left} and the right side {broken.Right}."),
    };

    // Where a rule is about one item of a list, which one.
    private static string Place(ModelSpec model, RuleBreak broken) =>
        broken.Parameter.LastIndexOf("].", StringComparison.Ordinal) is > 0 and var end ? broken.Parameter[..(end + 1)] + ": "
        : broken is { Index: { } index, Rule: Relation relation } ? string.Create(CultureInfo.InvariantCulture, $"{RuleUse.ListOf(model.Parameters, relation)?.Name}[{index}]: ")
        : "";

    private static string Listed(EquatableArray<string> names) => string.Join(", ", names.Select(static name => $"'{name}'"));
}

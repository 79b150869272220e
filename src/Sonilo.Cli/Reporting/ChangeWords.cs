using Sonilo.Codegen.Comparing;

namespace Sonilo.Cli.Reporting;

/// <summary>Says in words what changed; the same words in every format.</summary>
internal static class ChangeWords
{
    /// <summary>The impact in words.</summary>
    public static string Of(ChangeImpact impact) => impact switch
    {
        ChangeImpact.SourceBreaking => "source-breaking",
        ChangeImpact.BehaviourBreaking => "behaviour-breaking",
        ChangeImpact.Compatible => "compatible",
        _ => "documentation only",
    };

    /// <summary>The verdict in words.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Major => "major",
        Verdict.Minor => "minor",
        Verdict.Patch => "patch",
        _ => "none",
    };

    /// <summary>The change in words, with what it was and what it is as <paramref name="quote"/> shows them.</summary>
    public static string Of(Change change, Func<string, string> quote)
    {
        var noun = Noun(change.Kind);
        return (change.Before, change.After) switch
        {
            ({ } before, { } after) when before == after => noun,
            ({ } before, { } after) => Changed(noun, Excerpt.Of(before, after), quote),
            ({ } before, null) => IsPresence(change.Kind) ? $"{noun}: {quote(before)}" : $"{noun}: {quote(before)} → none",
            (null, { } after) => IsPresence(change.Kind) ? $"{noun}: {quote(after)}" : $"{noun}: none → {quote(after)}",
            _ => noun,
        };
    }

    /// <summary>How many changes there are of each impact, from most to least.</summary>
    public static string CountsOf(Comparison comparison)
    {
        ChangeImpact[] impacts = [ChangeImpact.SourceBreaking, ChangeImpact.BehaviourBreaking, ChangeImpact.Compatible, ChangeImpact.DocumentationOnly];
        var counts = impacts.Where(impact => comparison.Count(impact) > 0).Select(impact => $"{comparison.Count(impact)} {Of(impact)}");
        return comparison.Changes.Count == 0 ? "nothing changed in meaning" : string.Join(", ", counts);
    }

    private static string Changed(string noun, (string Before, string After) texts, Func<string, string> quote) =>
        $"{noun}: {quote(texts.Before)} → {quote(texts.After)}";

    // Something came or went, which its name says already.
    private static bool IsPresence(ChangeKind kind) => kind is ChangeKind.ModelAdded or ChangeKind.ModelRemoved
        or ChangeKind.ParameterAdded or ChangeKind.ParameterRemoved or ChangeKind.CapabilityAdded or ChangeKind.CapabilityRemoved
        or ChangeKind.RuleAdded or ChangeKind.RuleRemoved or ChangeKind.DefaultAdded or ChangeKind.DefaultRemoved
        or ChangeKind.AllowedValueAdded or ChangeKind.AllowedValueDropped or ChangeKind.AllowedValuesListed or ChangeKind.AllowedValuesUnlisted;

    private static string Noun(ChangeKind kind) => kind switch
    {
        ChangeKind.PageDateChanged => "date",
        ChangeKind.PageTitleChanged => "title",
        ChangeKind.ModelAdded => "model added",
        ChangeKind.ModelRemoved => "model removed",
        ChangeKind.ModelRenamed => "heading",
        ChangeKind.NameChanged => "C# name",
        ChangeKind.DescriptionChanged => "description",
        ChangeKind.CapabilityAdded => "capability added",
        ChangeKind.CapabilityRemoved => "capability removed",
        ChangeKind.CapabilitiesReordered => "order of capabilities",
        ChangeKind.RuleAdded => "rule added",
        ChangeKind.RuleRemoved => "rule removed",
        ChangeKind.ParameterAdded => "parameter added",
        ChangeKind.ParameterRemoved => "parameter removed",
        ChangeKind.ParametersReordered => "parameters in another order",
        ChangeKind.ConstructorReordered => "constructor's order",
        ChangeKind.TypeChanged => "type",
        ChangeKind.RequirementChanged => "requirement",
        ChangeKind.DefaultAdded => "default added",
        ChangeKind.DefaultRemoved => "default removed",
        ChangeKind.DefaultChanged => "default",
        ChangeKind.MinimumChanged => "minimum",
        ChangeKind.MaximumChanged => "maximum",
        ChangeKind.MinLengthChanged => "minimum length",
        ChangeKind.MaxLengthChanged => "maximum length",
        ChangeKind.MaxSizeChanged => "maximum size",
        ChangeKind.MaxDurationChanged => "maximum duration",
        ChangeKind.CostChanged => "cost",
        ChangeKind.LabelChanged => "label",
        ChangeKind.StepChanged => "step",
        ChangeKind.FileKindChanged => "kind of file",
        ChangeKind.UnitChanged => "unit",
        ChangeKind.AllowedValuesListed => "allowed values listed",
        ChangeKind.AllowedValuesUnlisted => "allowed values no longer listed",
        ChangeKind.AllowedValueAdded => "allowed value added",
        ChangeKind.AllowedValueDropped => "allowed value dropped",
        ChangeKind.AllowedValuesReordered => "order of allowed values",
        _ => kind.ToString(),
    };
}

namespace Sonilo.Codegen.Model;

/// <summary>Writes a rule as a page does: <c>startOffset + duration &lt;= video.duration</c>, <c>prompt required without segments</c>.</summary>
public static class RuleText
{
    /// <summary>The rule in one line.</summary>
    public static string Of(ModelRule rule) => rule switch
    {
        RequiredWith needed => $"{needed.Parameter} required with {needed.Other}",
        RequiredWithout needed => $"{needed.Parameter} required without {needed.Other}",
        RequiredWhen needed => $"{needed.Parameter} required when {needed.Other} is {string.Join(", ", needed.Values.Select(RuleValue.Of))}",
        Excludes excludes => $"{excludes.Parameter} excludes {excludes.Other}",
        AtMostOne most => "at most one of " + string.Join(", ", most.Parameters),
        AtLeastOne least => "at least one of " + string.Join(", ", least.Parameters),
        Contiguous contiguous => $"{contiguous.Parameter} contiguous from {contiguous.Start} to {contiguous.End}",
        Relation relation => $"{Of(relation.Left)} {Sign(relation.Operator)} {Of(relation.Right)}",
        _ => "",
    };

    /// <summary>One side of a relation.</summary>
    public static string Of(EquatableArray<RelationTerm> sum) => string.Join(" + ", sum.Select(static term =>
        term.Parameter is null ? NumberText.Of(term.Number)
        : term.Property is null ? term.Parameter
        : $"{term.Parameter}.{term.Property}"));

    private static string Sign(RelationOperator comparison) => comparison switch
    {
        RelationOperator.AtMost => "<=",
        RelationOperator.LessThan => "<",
        RelationOperator.AtLeast => ">=",
        _ => ">",
    };
}

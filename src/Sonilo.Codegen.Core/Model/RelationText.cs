namespace Sonilo.Codegen.Model;

/// <summary>Writes a relation as a supplement does: <c>startOffset + duration &lt;= video.duration</c>.</summary>
public static class RelationText
{
    /// <summary>The relation in one line.</summary>
    public static string Of(Relation relation)
    {
        var comparison = relation.Operator switch
        {
            RelationOperator.AtMost => "<=",
            RelationOperator.LessThan => "<",
            RelationOperator.AtLeast => ">=",
            _ => ">",
        };
        return $"{Of(relation.Left)} {comparison} {Of(relation.Right)}";
    }

    /// <summary>One side of a relation.</summary>
    public static string Of(EquatableArray<RelationTerm> sum) => string.Join(" + ", sum.Select(static term =>
        term.Parameter is null ? NumberText.Of(term.Number)
        : term.Property is null ? term.Parameter
        : $"{term.Parameter}.{term.Property}"));
}

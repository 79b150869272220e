using System.Globalization;

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
        return $"{Sum(relation.Left)} {comparison} {Sum(relation.Right)}";
    }

    private static string Sum(EquatableArray<RelationTerm> terms) => string.Join(" + ", terms.Select(Term));

    private static string Term(RelationTerm term) =>
        term.Parameter is null ? term.Number.ToString(CultureInfo.InvariantCulture)
        : term.Property is null ? term.Parameter
        : $"{term.Parameter}.{term.Property}";
}

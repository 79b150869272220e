using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the statements that check what holds between parameters, such as <c>startOffset + duration &lt;= video.duration</c>.</summary>
/// <remarks><see cref="RelationRule"/> decides what a side is where a parameter is left out.</remarks>
internal static class RelationStatements
{
    /// <summary>The statements of the relations that can be checked in code; the others are only documented.</summary>
    public static IEnumerable<string> Of(ModelSpec model, List<PropertyShape> properties)
    {
        var byName = properties.ToDictionary(static property => property.Parameter.Name, StringComparer.Ordinal);
        foreach (var relation in model.Rules.OfType<Relation>())
        {
            if (Sum(relation.Left, byName) is { } left && Sum(relation.Right, byName) is { } right)
            {
                yield return $"check.{relation.Operator}({CSharpLiteral.Of(RuleText.Of(relation.Left))}, {left}, {CSharpLiteral.Of(RuleText.Of(relation.Right))}, {right});";
            }
        }
    }

    private static string? Sum(EquatableArray<RelationTerm> terms, Dictionary<string, PropertyShape> properties)
    {
        var values = terms.Select(term => Value(term, properties)).ToList();
        return values.Contains(null) ? null : string.Join(" + ", values);
    }

    private static string? Value(RelationTerm term, Dictionary<string, PropertyShape> properties)
    {
        if (term.Parameter is null)
        {
            return CSharpLiteral.Of(term.Number);
        }

        if (!properties.TryGetValue(term.Parameter, out var property) || property.Rule.IsList)
        {
            return null;
        }

        return (property.Rule.Kind, term.Property) switch
        {
            (ValueKind.File, "duration") => property.Name + "?.Duration?.TotalSeconds",
            (ValueKind.Number, null) when property.IsRequired => property.Name,
            (ValueKind.Number, null) => RelationRule.WhenLeftOut(property.Parameter) is { } assumed ? $"({property.Name} ?? {CSharpLiteral.Of(assumed)})" : property.Name,
            _ => null,
        };
    }
}

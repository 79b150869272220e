using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Rules;

/// <summary>What a relation between parameters means: the one meaning that generated validators and the command line share.</summary>
/// <remarks>
/// A relation is checked where both its sides are known. A parameter that is left out counts as its default, or as zero
/// where its range begins there; any other makes its side unknown, and an unknown side breaks nothing.
/// </remarks>
public static class RelationRule
{
    /// <summary>The number that the service assumes where the parameter is left out; <see langword="null"/> where that is not known.</summary>
    public static decimal? WhenLeftOut(ParameterSpec parameter) =>
        parameter.Default is { } given && NumberText.Read(given.Text) is { } number ? number
        : parameter.Minimum == 0 ? 0
        : null;

    /// <summary>Both sides where they are known and the relation does not hold; <see langword="null"/> otherwise.</summary>
    /// <param name="model">The model whose relation it is.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="given">What a parameter, or a file's property, was given as; <see langword="null"/> where it was not, or is not known.</param>
    public static (double Left, double Right)? Break(ModelSpec model, Relation relation, Func<RelationTerm, double?> given) =>
        Sum(model, relation.Left, given) is { } left && Sum(model, relation.Right, given) is { } right && !Holds(relation.Operator, left, right)
            ? (left, right)
            : null;

    private static double? Sum(ModelSpec model, EquatableArray<RelationTerm> terms, Func<RelationTerm, double?> given)
    {
        double? sum = 0;
        foreach (var term in terms)
        {
            sum += Value(model, term, given);
        }

        return sum;
    }

    private static double? Value(ModelSpec model, RelationTerm term, Func<RelationTerm, double?> given)
    {
        if (term.Parameter is null)
        {
            return (double)term.Number;
        }

        if (model.Parameters.FirstOrDefault(parameter => parameter.Name == term.Parameter) is not { } parameter)
        {
            return null;
        }

        return (ParameterRule.Of(parameter), term.Property) switch
        {
            ({ Kind: ValueKind.Number, IsList: false }, null) => given(term) ?? (double?)WhenLeftOut(parameter),
            ({ Kind: ValueKind.File, IsList: false }, not null) => given(term),
            _ => null,
        };
    }

    private static bool Holds(RelationOperator comparison, double left, double right) => comparison switch
    {
        RelationOperator.AtMost => left <= right || IsRounding(left, right),
        RelationOperator.LessThan => left < right,
        RelationOperator.AtLeast => left >= right || IsRounding(left, right),
        _ => left > right,
    };

    // 1.1 + 2.2 is a little more than 3.3 in binary, and nobody's mistake.
    private static bool IsRounding(double left, double right) => Math.Abs(left - right) < 1e-12 * Math.Max(Math.Abs(left), Math.Abs(right));
}

using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Rules;

/// <summary>What a relation between sums means.</summary>
/// <remarks>
/// A relation is checked where both its sides are known. A parameter that is left out counts as its default, or as zero
/// where its range begins there; any other makes its side unknown, and an unknown side breaks nothing.
/// </remarks>
public static class RelationCheck
{
    /// <summary>The number that the service assumes where the parameter is left out; <see langword="null"/> where that is not known.</summary>
    public static decimal? WhenLeftOut(ParameterSpec parameter) =>
        parameter.Default is { } given && NumberText.Read(given.Text) is { } number ? number
        : parameter.Minimum == 0 ? 0
        : null;

    internal static IEnumerable<RuleBreak> Breaks(Relation relation, EquatableArray<ParameterSpec> parameters, IGivenValues given)
    {
        var list = RuleUse.ListOf(parameters, relation);
        var items = list is null ? [null] : given.Items(list.Name);
        for (var index = 0; index < items.Count; index++)
        {
            if ((list is null || items[index] is not null)
                && Sum(relation.Left, parameters, given, items[index]) is { } left && Sum(relation.Right, parameters, given, items[index]) is { } right
                && !Holds(relation.Operator, left, right))
            {
                var broken = new RuleBreak(relation, "") { Left = left, Right = right, Index = list is null ? null : index };
                var name = relation.Left.FirstOrDefault(static term => term.Parameter is not null);
                yield return broken with
                {
                    Parameter = name is null ? "" : list is not null && name.Parameter == list.Name ? $"{RuleBreak.At(list.Name, index)}.{name.Property}" : name.Parameter!,
                };
            }
        }
    }

    /// <summary>Whether two numbers are the same but for what binary fractions add: 1.1 + 2.2 is a little more than 3.3, and nobody's mistake.</summary>
    internal static bool AreSame(double left, double right) => left == right || Math.Abs(left - right) < 1e-12 * Math.Max(Math.Abs(left), Math.Abs(right));

    private static double? Sum(EquatableArray<RelationTerm> terms, EquatableArray<ParameterSpec> parameters, IGivenValues given, IGivenValues? item)
    {
        double? sum = 0;
        foreach (var term in terms)
        {
            sum += Value(term, parameters, given, item);
        }

        return sum;
    }

    private static double? Value(RelationTerm term, EquatableArray<ParameterSpec> parameters, IGivenValues given, IGivenValues? item)
    {
        if (term.Parameter is null)
        {
            return (double)term.Number;
        }

        var parameter = RuleUse.Find(parameters, term.Parameter)!;
        return term.Property is null ? NumberOf(parameter, given)
            : parameter.Type == ParameterType.File ? given.Duration(term.Parameter)
            : item is null ? null
            : NumberOf(RuleUse.Find(parameter.Items!.Parameters, term.Property)!, item);
    }

    internal static double? NumberOf(ParameterSpec parameter, IGivenValues given) => given.Number(parameter.Name) ?? (double?)WhenLeftOut(parameter);

    private static bool Holds(RelationOperator comparison, double left, double right) => comparison switch
    {
        RelationOperator.AtMost => left <= right || AreSame(left, right),
        RelationOperator.LessThan => left < right,
        RelationOperator.AtLeast => left >= right || AreSame(left, right),
        _ => left > right,
    };
}

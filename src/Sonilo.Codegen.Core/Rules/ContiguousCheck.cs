using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Rules;

/// <summary>What it means that the items of a list follow each other without gaps.</summary>
internal static class ContiguousCheck
{
    public static IEnumerable<RuleBreak> Breaks(Contiguous rule, EquatableArray<ParameterSpec> parameters, IGivenValues given)
    {
        var parameter = RuleUse.Find(parameters, rule.Parameter)!.Items!.Parameters;
        var (startOf, endOf) = (RuleUse.Find(parameter, rule.Start)!, RuleUse.Find(parameter, rule.End)!);
        double? expected = 0;
        var items = given.Items(rule.Parameter);
        for (var index = 0; index < items.Count; index++)
        {
            var start = items[index] is { } item ? RelationCheck.NumberOf(startOf, item) : null;
            var end = items[index] is { } same ? RelationCheck.NumberOf(endOf, same) : null;
            if (start is { } begins && expected is { } demanded && !RelationCheck.AreSame(begins, demanded))
            {
                yield return new RuleBreak(rule, $"{RuleBreak.At(rule.Parameter, index)}.{rule.Start}") { Left = begins, Right = demanded, Index = index };
            }

            if (end <= start)
            {
                yield return new RuleBreak(rule, $"{RuleBreak.At(rule.Parameter, index)}.{rule.End}") { Left = end, Right = start, Index = index };
            }

            expected = end;
        }
    }
}

using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the statements that check what holds between parameters, such as <c>prompt required without segments</c>.</summary>
/// <remarks><see cref="RuleCheck"/> defines what the rules mean; here is the same in C#, which allocates nothing.</remarks>
internal sealed class RuleStatements(List<PropertyShape> shapes)
{
    private readonly Dictionary<string, PropertyShape> properties = shapes.ToDictionary(static property => property.Parameter.Name, StringComparer.Ordinal);

    /// <summary>The statements of the rules that can be enforced; the others are only documented.</summary>
    public static IEnumerable<string> Of(EquatableArray<ParameterSpec> parameters, EquatableArray<ModelRule> rules, List<PropertyShape> properties)
    {
        if (rules.Count == 0)
        {
            return [];
        }

        var statements = new RuleStatements(properties);
        return RuleUse.Enforced(parameters, rules).SelectMany(statements.Of);
    }

    private IEnumerable<string> Of(ModelRule rule) => rule switch
    {
        Relation relation => new RelationStatements(properties).Of(relation),
        Contiguous contiguous => new RelationStatements(properties).Of(contiguous),
        RequiredWith needed => [$"check.RequiredWith({Pair(needed.Parameter, needed.Other)});"],
        RequiredWithout needed => [$"check.RequiredWithout({Pair(needed.Parameter, needed.Other)});"],
        RequiredWhen needed => Of(needed),
        Excludes excludes => [$"check.Excludes({Pair(excludes.Parameter, excludes.Other)});"],
        AtMostOne most => [$"check.AtMostOne({Count(most.Parameters)});"],
        AtLeastOne least => [$"check.AtLeastOne({Count(least.Parameters)});"],
        _ => [],
    };

    private IEnumerable<string> Of(RequiredWhen rule)
    {
        var other = properties[rule.Other];
        var values = rule.Values.Select(value => Literal(other.Rule.Kind, value)).OfType<string>().Select(value => $"{other.Name} == {value}").ToList();
        if (values.Count > 0)
        {
            var words = rule.Other + " is " + string.Join(" or ", rule.Values.Select(RuleValue.Of));
            yield return $"check.RequiredWhen({CSharpLiteral.Of(rule.Parameter)}, {IsMissing(rule.Parameter)}, {CSharpLiteral.Of(words)}, {string.Join(" || ", values)});";
        }
    }

    // What the property's type cannot hold is never given.
    private static string? Literal(ValueKind kind, string value) => kind switch
    {
        ValueKind.Number => NumberText.Read(value) is { } number ? CSharpLiteral.Of(number) : null,
        ValueKind.Boolean => value is "true" or "false" ? value : null,
        _ => CSharpLiteral.Of(value),
    };

    private string Pair(string name, string other) => $"{CSharpLiteral.Of(name)}, {IsMissing(name)}, {CSharpLiteral.Of(other)}, {IsMissing(other)}";

    private string Count(EquatableArray<string> names) =>
        CSharpLiteral.Of(string.Join(", ", names)) + ", " + string.Join(" + ", names.Select(name => $"({IsMissing(name)} ? 0 : 1)"));

    private string IsMissing(string name) => properties[name].CanBeNull ? properties[name].Name + " is null" : "false";
}

using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Templates.Contract;

/// <summary>What holds between a model's parameters.</summary>
internal static class RuleObjects
{
    public static ContractList Of(EquatableArray<ParameterSpec> parameters, EquatableArray<ModelRule> rules) => new(rules.Select(rule => new WordsObject(
        "rule",
        RuleText.Of(rule),
        ("text", RuleText.Of(rule)),
        ("kind", KindOf(rule)),
        ("parameters", new ContractList(RuleUse.NamesIn(rule).Distinct(StringComparer.Ordinal))),
        ("values", new ContractList(rule is RequiredWhen needed ? needed.Values : [])),
        ("left", Terms(parameters, rule is Relation { Left: var left } ? left : [])),
        ("operator", rule is Relation { Operator: var comparison } ? Operator(comparison) : null),
        ("right", Terms(parameters, rule is Relation { Right: var right } ? right : [])),
        ("is_checkable", rule is Relation relation && relation.Terms.All(term => IsKnown(parameters, term))))));

    private static string KindOf(ModelRule rule) => rule switch
    {
        RequiredWith => "required_with",
        RequiredWithout => "required_without",
        RequiredWhen => "required_when",
        Excludes => "excludes",
        AtMostOne => "at_most_one",
        AtLeastOne => "at_least_one",
        Contiguous => "contiguous",
        _ => "relation",
    };

    private static ContractList Terms(EquatableArray<ParameterSpec> parameters, EquatableArray<RelationTerm> terms) => new(terms.Select(term => new ContractObject(
        "term",
        ("parameter", term.Parameter),
        ("property", term.Property),
        ("number", term.Parameter is null ? ValueObjects.Number(term.Number) : null),
        ("assumed", Find(parameters, term) is { } parameter ? ValueObjects.Optional(RelationCheck.WhenLeftOut(parameter)) : null))));

    // Of a file nobody knows anything before it is sent, and a list has many numbers.
    private static bool IsKnown(EquatableArray<ParameterSpec> parameters, RelationTerm term) => term.Parameter is null
        || (term.Property is null && Find(parameters, term) is { } parameter && ParameterRule.Of(parameter) is { Kind: ValueKind.Number, IsList: false });

    private static ParameterSpec? Find(EquatableArray<ParameterSpec> parameters, RelationTerm term) => term.Parameter is null ? null : RuleUse.Find(parameters, term.Parameter);

    private static Escaping.WrittenText Operator(RelationOperator comparison) => new(
        comparison switch
        {
            RelationOperator.AtMost => "<=",
            RelationOperator.LessThan => "<",
            RelationOperator.AtLeast => ">=",
            _ => ">",
        },
        Escaping.WrittenFor.CSharp | Escaping.WrittenFor.Code);
}

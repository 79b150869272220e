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
        ("values", new ContractList(rule is RequiredWhen needed ? Values(parameters, needed) : [])),
        ("list", rule is Contiguous { Parameter: var list } ? list : rule is Relation about ? RuleUse.ListOf(parameters, about)?.Name : null),
        ("start", rule is Contiguous { Start: var start } contiguous ? Term(parameters, new RelationTerm(contiguous.Parameter, start)) : null),
        ("end", rule is Contiguous { End: var end } same ? Term(parameters, new RelationTerm(same.Parameter, end)) : null),
        ("left", Terms(parameters, rule is Relation { Left: var left } ? left : [])),
        ("operator", rule is Relation { Operator: var comparison } ? Operator(comparison) : null),
        ("right", Terms(parameters, rule is Relation { Right: var right } ? right : [])),
        ("is_checkable", RuleUse.WhyNot(parameters, rule) is null && !IsOfFile(parameters, rule)))));

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

    private static IEnumerable<object> Values(EquatableArray<ParameterSpec> parameters, RequiredWhen rule) => RuleUse.Find(parameters, rule.Other) is { } other
        ? rule.Values.Select(value => ValueObjects.OfItem(value, ParameterRule.Of(other)))
        : rule.Values;

    private static ContractList Terms(EquatableArray<ParameterSpec> parameters, EquatableArray<RelationTerm> terms) => new(terms.Select(term => Term(parameters, term)));

    private static ContractObject Term(EquatableArray<ParameterSpec> parameters, RelationTerm term) => new(
        "term",
        ("parameter", term.Parameter),
        ("property", term.Property),
        ("number", term.Parameter is null ? ValueObjects.Number(term.Number) : null),
        ("assumed", NumberOf(parameters, term) is { } number ? ValueObjects.Optional(RelationCheck.WhenLeftOut(number)) : null));

    // The duration of a file is not known before it is sent.
    private static bool IsOfFile(EquatableArray<ParameterSpec> parameters, ModelRule rule) =>
        rule is Relation relation && relation.Terms.Any(term => term.Property is not null && Find(parameters, term) is { Type: ParameterType.File });

    private static ParameterSpec? NumberOf(EquatableArray<ParameterSpec> parameters, RelationTerm term) =>
        term.Property is null ? Find(parameters, term)
        : Find(parameters, term) is { Items: { } items } ? RuleUse.Find(items.Parameters, term.Property)
        : null;

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

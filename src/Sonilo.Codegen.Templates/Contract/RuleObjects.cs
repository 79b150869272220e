using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Templates.Contract;

/// <summary>What holds between a model's parameters.</summary>
internal static class RuleObjects
{
    public static ContractList Of(ModelSpec model) => new(model.Rules.OfType<Relation>().Select(relation => new WordsObject(
        "rule",
        RuleText.Of(relation),
        ("text", RuleText.Of(relation)),
        ("left", Terms(model, relation.Left)),
        ("operator", Operator(relation.Operator)),
        ("right", Terms(model, relation.Right)),
        ("is_checkable", relation.Left.Concat(relation.Right).All(term => IsKnown(model, term))))));

    private static ContractList Terms(ModelSpec model, EquatableArray<RelationTerm> terms) => new(terms.Select(term => new ContractObject(
        "term",
        ("parameter", term.Parameter),
        ("property", term.Property),
        ("number", term.Parameter is null ? ValueObjects.Number(term.Number) : null),
        ("assumed", Find(model, term) is { } parameter ? ValueObjects.Optional(RelationCheck.WhenLeftOut(parameter)) : null))));

    // Of a file nobody knows anything before it is sent.
    private static bool IsKnown(ModelSpec model, RelationTerm term) => term.Parameter is null
        || (term.Property is null && Find(model, term) is { } parameter && ParameterRule.Of(parameter) is { Kind: ValueKind.Number, IsList: false });

    private static ParameterSpec? Find(ModelSpec model, RelationTerm term) => model.Parameters.FirstOrDefault(parameter => parameter.Name == term.Parameter);

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

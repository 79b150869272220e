using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the statements that compare numbers, such as <c>startOffset + duration &lt;= video.duration</c>, where it is about a list for each of its items.</summary>
/// <remarks><see cref="RelationCheck"/> decides what a side is where a parameter is left out.</remarks>
internal sealed class RelationStatements(Dictionary<string, PropertyShape> properties)
{
    public IEnumerable<string> Of(Relation relation)
    {
        var list = relation.Terms
            .Where(static term => term is { Parameter: not null, Property: not null })
            .Select(term => properties[term.Parameter!]).FirstOrDefault(static property => property.ItemType.Length > 0 && property.Rule.IsList);
        var sides = $"{CSharpLiteral.Of(RuleText.Of(relation.Left))}, {Sum(relation.Left)}, {CSharpLiteral.Of(RuleText.Of(relation.Right))}, {Sum(relation.Right)}";
        return list is null ? [$"check.{relation.Operator}({sides});"]
            : Loop("var i = 0", list, $"check.{relation.Operator}({sides}, {CSharpLiteral.Of(list.Parameter.Name)}, i);");
    }

    public IEnumerable<string> Of(Contiguous rule)
    {
        var list = properties[rule.Parameter];
        var (start, end) = (list.ItemProperty(rule.Start), list.ItemProperty(rule.End));
        return Loop(
            "var (i, end) = (0, (double?)0)",
            list,
            $"end = check.Contiguous({CSharpLiteral.Of(rule.Parameter)}, i, {CSharpLiteral.Of(rule.Start)}, {Number(start, "item?.")}, {CSharpLiteral.Of(rule.End)}, {Number(end, "item?.")}, end);");
    }

    private static string[] Loop(string beginning, PropertyShape list, string statement) =>
    [
        $"for ({beginning}; i < ({list.Name}?.Count ?? 0); i++)",
        "{",
        $"    var item = {list.Name}![i];",
        "    " + statement,
        "}",
        "",
    ];

    // Two integers would be added as integers, and could overflow: the first is converted.
    private string Sum(EquatableArray<RelationTerm> terms) => (terms.Count > 1 && IsWhole(terms[0]) ? "(double?)" : "") + string.Join(" + ", terms.Select(Value));

    private bool IsWhole(RelationTerm term) => term.Parameter is null ? term.Number == decimal.Truncate(term.Number)
        : properties[term.Parameter] is var property && term.Property is null ? property.Rule.Number != NumberKind.Real
        : property.Rule.Kind != ValueKind.File && property.ItemProperty(term.Property).Rule.Number != NumberKind.Real;

    private string Value(RelationTerm term) => term.Parameter is null ? CSharpLiteral.Of(term.Number)
        : properties[term.Parameter] is var property && term.Property is null ? Number(property, "")
        : property.Rule.Kind == ValueKind.File ? property.Name + "?.Duration?.TotalSeconds"
        : Number(property.ItemProperty(term.Property), "item?.");

    private static string Number(PropertyShape property, string owner) =>
        property.IsRequired || RelationCheck.WhenLeftOut(property.Parameter) is not { } assumed ? owner + property.Name
        : $"({owner}{property.Name} ?? {CSharpLiteral.Of(assumed)})";
}

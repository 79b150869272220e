using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;

namespace Sonilo.Emulator;

/// <summary>Checks what must hold between parameters, such as <c>startOffset + duration &lt;= video.duration</c>.</summary>
/// <remarks>A number left out counts as nothing; a relation with a file's property that cannot be known is not checked.</remarks>
internal static class RelationCheck
{
    public static string? Refuse(ModelSpec model, JsonObject input, IReadOnlyDictionary<string, StoredAsset> files)
    {
        foreach (var relation in model.Relations)
        {
            if (Sum(relation.Left) is { } left && Sum(relation.Right) is { } right && !Holds(relation.Operator, left, right))
            {
                return $"Input {Text(relation.Left)} must be {Words(relation.Operator)} {Text(relation.Right)} ({ApiCall.Invariant(decimal.Round(right, 3))})";
            }
        }

        return NothingLeft() ? "Input startOffset must be less than the video duration" : null;

        decimal? Sum(EquatableArray<RelationTerm> terms) =>
            terms.Aggregate((decimal?)0, (sum, term) => sum + Value(term));

        decimal? Value(RelationTerm term) => term switch
        {
            { Parameter: null } => term.Number,
            { Property: "duration" } => files.TryGetValue(term.Parameter, out var file) ? file.Seconds : null,
            { Property: not null } => null,
            _ => InputNumber.Of(model, input, term.Parameter) ?? 0,
        };

        // An offset at the very end leaves no segment to score.
        bool NothingLeft() =>
            InputNumber.Of(model, input, "startOffset") is { } offset && offset > 0
            && files.TryGetValue("video", out var video) && offset >= video.Seconds;
    }

    private static bool Holds(RelationOperator comparison, decimal left, decimal right) => comparison switch
    {
        RelationOperator.AtMost => left <= right,
        RelationOperator.LessThan => left < right,
        RelationOperator.AtLeast => left >= right,
        _ => left > right,
    };

    private static string Words(RelationOperator comparison) => comparison switch
    {
        RelationOperator.AtMost => "at most",
        RelationOperator.LessThan => "less than",
        RelationOperator.AtLeast => "at least",
        _ => "greater than",
    };

    private static string Text(EquatableArray<RelationTerm> terms)
    {
        var texts = new List<string>();
        foreach (var term in terms)
        {
            texts.Add(term.Parameter is null ? ApiCall.Invariant(term.Number) : term.Property is null ? term.Parameter : $"{term.Parameter}.{term.Property}");
        }

        return string.Join(" + ", texts);
    }
}

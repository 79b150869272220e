using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Emulator;

/// <summary>Checks what must hold between parameters, such as <c>startOffset + duration &lt;= video.duration</c>.</summary>
/// <remarks><see cref="RelationRule"/> defines what a relation means, and what counts where a number is left out.</remarks>
internal static class RelationCheck
{
    public static string? Refuse(ModelSpec model, JsonObject input, IReadOnlyDictionary<string, StoredAsset> files)
    {
        foreach (var relation in model.Rules.OfType<Relation>())
        {
            if (RelationRule.Break(model, relation, Given) is { } broken)
            {
                return $"Input {RuleText.Of(relation.Left)} must be {Words(relation.Operator)} {RuleText.Of(relation.Right)} ({ApiCall.Invariant(broken.Right)})";
            }
        }

        return NothingLeft() ? "Input startOffset must be less than the video duration" : null;

        double? Given(RelationTerm term) => term switch
        {
            { Property: null } => (double?)InputNumber.Of(model, input, term.Parameter!),
            { Property: "duration" } => files.TryGetValue(term.Parameter!, out var file) ? (double?)file.Seconds : null,
            _ => null,
        };

        // An offset at the very end leaves no segment to score.
        bool NothingLeft() =>
            InputNumber.Of(model, input, "startOffset") is { } offset && offset > 0
            && files.TryGetValue("video", out var video) && offset >= video.Seconds;
    }

    private static string Words(RelationOperator comparison) => comparison switch
    {
        RelationOperator.AtMost => "at most",
        RelationOperator.LessThan => "less than",
        RelationOperator.AtLeast => "at least",
        _ => "greater than",
    };
}

using System.Globalization;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Rules;

/// <summary>A rule that does not hold.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Parameter">Which parameter is at fault, such as <c>segments[2].end</c>.</param>
public sealed record RuleBreak(ModelRule Rule, string Parameter)
{
    /// <summary>The left side of a relation, or the value that a contiguous list does not take.</summary>
    public double? Left { get; init; }

    /// <summary>The right side of a relation, or the value that a contiguous list demands at least.</summary>
    public double? Right { get; init; }

    /// <summary>The item that a relation is broken in; <see langword="null"/> where the relation is about no list.</summary>
    public int? Index { get; init; }

    /// <summary>One side of a broken relation, with the item's place in it: <c>segments[2].end + 1</c>.</summary>
    public string Shown(EquatableArray<RelationTerm> side, string? list)
    {
        var text = RuleText.Of(side);
        return Index is { } index && list is not null ? text.Replace(list + ".", At(list, index) + ".") : text;
    }

    internal static string At(string list, int index) => string.Format(CultureInfo.InvariantCulture, "{0}[{1}]", list, index);
}

using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Where a model is in a text.</summary>
/// <param name="IdSpan">Its id.</param>
/// <param name="NameSpans">The names of its parameters, in their order.</param>
/// <param name="RuleSpans">Its rules, in their order.</param>
/// <param name="Items">The tables of its lists' items.</param>
public sealed record ModelPlace(
    TextSpan IdSpan, EquatableArray<TextSpan> NameSpans, EquatableArray<TextSpan> RuleSpans, EquatableArray<ItemPlace> Items = default)
{
    /// <summary>The place in a text that has <paramref name="offset"/> characters before this one's.</summary>
    public ModelPlace Moved(int offset) => new(
        IdSpan.Moved(offset), ItemPlace.Moved(NameSpans, offset), ItemPlace.Moved(RuleSpans, offset), Items.Select(item => item.Moved(offset)).ToEquatableArray());
}

/// <summary>Where the table of a list's items is in a text.</summary>
/// <param name="Parameter">The list.</param>
/// <param name="NameSpans">The names of the items' parameters, in their order.</param>
/// <param name="RuleSpans">The rules of the items, in their order.</param>
public sealed record ItemPlace(string Parameter, EquatableArray<TextSpan> NameSpans, EquatableArray<TextSpan> RuleSpans)
{
    /// <summary>The place in a text that has <paramref name="offset"/> characters before this one's.</summary>
    public ItemPlace Moved(int offset) => this with { NameSpans = Moved(NameSpans, offset), RuleSpans = Moved(RuleSpans, offset) };

    internal static EquatableArray<TextSpan> Moved(EquatableArray<TextSpan> spans, int offset) => spans.Select(span => span.Moved(offset)).ToEquatableArray();
}

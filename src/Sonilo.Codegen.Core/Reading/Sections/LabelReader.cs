using Markdig.Syntax.Inlines;

namespace Sonilo.Codegen.Reading;

/// <summary>The labels that a section's paragraphs can begin with.</summary>
internal enum LabelKind
{
    None,
    ModelId,
    Capabilities,
    Markdown,
    Rules,
}

/// <summary>Finds the labels of a paragraph: bold words at the beginning of a line.</summary>
internal static class LabelReader
{
    /// <summary>The label that the paragraph begins with; of kind <see cref="LabelKind.None"/> where it is prose.</summary>
    public static SectionLabel First(ContainerInline? inlines) =>
        inlines?.FirstChild is { } first && KindOf(first) is var kind && kind != LabelKind.None ? new SectionLabel(kind, first) : default;

    public static LabelKind KindOf(Inline inline)
    {
        if (inline is not EmphasisInline { DelimiterCount: 2 } strong)
        {
            return LabelKind.None;
        }

        var text = InlineText.Of(strong).TrimEnd(": ".AsSpan());
        return Is(text, "Model ID") ? LabelKind.ModelId
            : Is(text, "Capabilities") ? LabelKind.Capabilities
            : Is(text, "LLM Markdown") ? LabelKind.Markdown
            : Is(text, "Rules") ? LabelKind.Rules
            : LabelKind.None;
    }

    private static bool Is(ReadOnlySpan<char> text, string name) => text.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase);
}

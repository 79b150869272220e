using System.Text;

namespace Sonilo.Codegen.Model;

/// <summary>What a piece of prose is, apart from its text.</summary>
public enum ProseKind
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Inline code.</summary>
    Code,

    /// <summary>Emphasised text, weak or strong.</summary>
    Emphasis,

    /// <summary>The text of a link; <see cref="ProseRun.Target"/> has its address.</summary>
    Link,

    /// <summary>The end of a paragraph.</summary>
    ParagraphBreak,
}

/// <summary>A stretch of prose of one kind. Its text is as a reader sees it: no Markdown, no escapes.</summary>
public sealed record ProseRun(ProseKind Kind, string Text, string? Target = null);

/// <summary>Text of a page with its inline formatting, free of Markdown.</summary>
public sealed record Prose(EquatableArray<ProseRun> Runs)
{
    /// <summary>No text at all.</summary>
    public static Prose Empty { get; } = new([]);

    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty => Runs.Count == 0;

    /// <summary>Plain text as prose.</summary>
    public static Prose FromText(string text) => text.Length == 0 ? Empty : new([new ProseRun(ProseKind.Text, text)]);

    /// <summary>The text without its formatting; paragraphs are separated by a blank line.</summary>
    public string ToPlainText()
    {
        if (Runs.Count == 1 && Runs[0].Kind != ProseKind.ParagraphBreak)
        {
            return Runs[0].Text;
        }

        var text = new StringBuilder();
        foreach (var run in Runs)
        {
            _ = run.Kind == ProseKind.ParagraphBreak ? text.Append("\n\n") : text.Append(run.Text);
        }

        return text.ToString();
    }
}

using System.Text;
using Markdig.Syntax.Inlines;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Reading;

/// <summary>Turns inline Markdown into prose: no escapes, no entities, neighbouring runs of one kind joined.</summary>
internal sealed class ProseReader
{
    // Deeper than this, formatting within formatting is read as the plain text it holds.
    private const int MaximumDepth = 16;

    private readonly List<ProseRun> runs = [];
    private readonly StringBuilder pending = new();
    private ProseKind pendingKind;

    /// <summary>The prose of a cell; a dash is none.</summary>
    public static Prose ReadCell(ContainerInline? inlines)
    {
        if (inlines?.FirstChild is LiteralInline { NextSibling: null } literal)
        {
            var text = literal.Content.AsSpan().Trim();
            return Dash.IsNone(text) ? Prose.Empty : Prose.FromText(text.ToString());
        }

        var reader = new ProseReader();
        reader.Add(inlines);
        var prose = reader.ToProse();
        // A dash or a blank that is written as an entity.
        return prose.Runs.Count == 1 && prose.Runs[0].Kind == ProseKind.Text && Dash.IsNone(prose.Runs[0].Text.AsSpan().Trim()) ? Prose.Empty : prose;
    }

    /// <summary>Adds a paragraph.</summary>
    public void Add(ContainerInline? inlines)
    {
        Flush();
        if (runs.Count > 0)
        {
            runs.Add(new ProseRun(ProseKind.ParagraphBreak, ""));
        }

        AddChildren(inlines, ProseKind.Text, 0);
    }

    /// <summary>Everything added so far.</summary>
    public Prose ToProse()
    {
        Flush();
        if (runs.Count > 0 && runs[runs.Count - 1].Kind == ProseKind.ParagraphBreak)
        {
            runs.RemoveAt(runs.Count - 1);
        }

        return runs.Count == 0 ? Prose.Empty : new Prose(runs.ToEquatableArray());
    }

    private void AddChildren(ContainerInline? container, ProseKind kind, int depth)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case CodeInline code:
                    AddRun(new ProseRun(ProseKind.Code, CodeText.Read(code)));
                    break;

                case AutolinkInline link:
                    AddRun(new ProseRun(ProseKind.Link, link.Url, link.IsEmail ? "mailto:" + link.Url : link.Url));
                    break;

                case LinkInline { IsImage: false, Url: { Length: > 0 } url } link:
                    AddRun(new ProseRun(ProseKind.Link, InlineText.Between(link.FirstChild, null), url));
                    break;

                case DelimiterInline delimiter when depth < MaximumDepth:
                    // In a table Markdig leaves an unmatched bracket as it is.
                    Switch(kind);
                    _ = pending.Append(delimiter.ToLiteral());
                    AddChildren(delimiter, kind, depth + 1);
                    break;

                case ContainerInline nested when depth < MaximumDepth:
                    AddChildren(nested, nested is EmphasisInline ? ProseKind.Emphasis : kind, depth + 1);
                    break;

                case ContainerInline nested:
                    Switch(kind);
                    InlineText.Append(pending, nested);
                    break;

                default:
                    Switch(kind);
                    InlineText.AppendLeaf(pending, inline);
                    break;
            }
        }
    }

    private void AddRun(ProseRun run)
    {
        Flush();
        runs.Add(run);
    }

    private void Switch(ProseKind kind)
    {
        if (kind != pendingKind)
        {
            Flush();
            pendingKind = kind;
        }
    }

    private void Flush()
    {
        if (pending.Length > 0)
        {
            runs.Add(new ProseRun(pendingKind, pending.ToString()));
            _ = pending.Clear();
        }
    }
}

using System.Globalization;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Problems;

/// <summary>A problem of a page, at its place.</summary>
/// <param name="Descriptor">The kind of problem.</param>
/// <param name="Path">The page's path.</param>
/// <param name="Span">The place as offsets in the page's text.</param>
/// <param name="Start">The place's first line and column.</param>
/// <param name="End">The line and column after the place.</param>
/// <param name="Arguments">What the message quotes from the page, safe to print.</param>
public sealed record Problem(
    ProblemDescriptor Descriptor, string Path, TextSpan Span, LinePosition Start, LinePosition End, EquatableArray<string> Arguments)
{
    /// <summary>What is wrong and what to do about it, the same words in every culture.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, [.. Arguments]);

    /// <summary>A problem at a stretch of the text whose lines are <paramref name="lines"/>; what it quotes is made safe to print.</summary>
    public static Problem At(ProblemDescriptor descriptor, string path, LineIndex lines, TextSpan span, params string[] quoted) =>
        new(descriptor, path, span, lines.PositionOf(span.Start), lines.PositionOf(span.End), ProblemText.Quote(quoted));

    /// <summary>The problem as build tools print it: <c>page.md(12,5): warning SON1004: …</c>.</summary>
    public override string ToString() => $"{Path}({Start}): {Descriptor.SeverityWord} {Descriptor.Id}: {Message}";
}

/// <summary>A problem of a section, before its section's place in the page is known.</summary>
/// <param name="Descriptor">The kind of problem.</param>
/// <param name="Span">The place as offsets in the section's text.</param>
/// <param name="Arguments">What the message quotes, safe to print.</param>
public sealed record SectionProblem(ProblemDescriptor Descriptor, TextSpan Span, EquatableArray<string> Arguments);

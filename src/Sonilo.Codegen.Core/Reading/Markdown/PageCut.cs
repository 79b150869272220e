using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Where a page's head and sections are.</summary>
/// <param name="Head">What comes before the first section: front matter, date, list of links. Without a byte order mark.</param>
/// <param name="Sections">The sections, each from its heading to the next one; together with the head they are the whole page.</param>
public sealed record PageCut(TextSpan Head, EquatableArray<TextSpan> Sections);

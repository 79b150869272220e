namespace Sonilo.Codegen;

/// <summary>The text of one section. Equal texts are read once.</summary>
/// <param name="Source">How the project includes the page.</param>
/// <param name="Text">The section, from its heading to the next.</param>
internal sealed record SectionText(PageSource Source, string Text);

namespace Sonilo.Cli.Writing;

/// <summary>A file to write.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Text">Its text, with line feeds.</param>
internal sealed record ExportedFile(string Name, string Text);

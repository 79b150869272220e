using System.Text;
using Scriban.Runtime;

namespace Sonilo.Codegen.Templates.Rendering;

/// <summary>Notes which part of a template wrote which part of its output, for a text that turned out to be wrong.</summary>
internal sealed class TracedOutput(RenderContext context, TemplateProgram program) : IScriptOutput
{
    private readonly StringBuilder text = new();
    private readonly List<(int Start, string? Path, int Offset, bool IsText)> pieces = [];

    /// <inheritdoc/>
    public void Write(string text, int offset, int count)
    {
        // Text of the template itself is written out of the template; then a place within it is known, too.
        pieces.Add(program.PathOf(text) is { } path
            ? (this.text.Length, path, offset, true)
            : (this.text.Length, context.Place.FileName, context.Place.Start.Offset, false));
        this.text.Append(text, offset, count);
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }

    /// <summary>Where in a template the character of the output at a line and a column was written, both counted from zero.</summary>
    public (string? Path, int Offset) PlaceOf(int line, int column)
    {
        var offset = 0;
        for (; line > 0 && offset < text.Length; offset++)
        {
            line -= text[offset] == '\n' ? 1 : 0;
        }

        offset += column;
        var piece = pieces.LastOrDefault(piece => piece.Start <= offset);
        return (piece.Path, piece.Offset + (piece.IsText ? offset - piece.Start : 0));
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sonilo.Codegen.Diagnostics;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen;

/// <summary>Why no code came of something. A value: the compiler's own diagnostic is made of it at the very end.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Path">The page; empty where the project is at fault.</param>
/// <param name="Arguments">What the message names.</param>
internal sealed record PageProblem(string Id, string Path, EquatableArray<string> Arguments)
{
    /// <summary>The line and column, counted from 0: the page's beginning, unless one place is why nothing is read of it.</summary>
    /// <remarks>A page that is refused is emitted from in no part, so nothing is made again because of it.</remarks>
    public (int Line, int Column) Place { get; init; }

    /// <summary>The compiler's diagnostic.</summary>
    public Diagnostic ToDiagnostic()
    {
        var place = new LinePosition(Place.Line, Place.Column);
        var location = Path.Length == 0 ? Location.None : Location.Create(Path, default, new LinePositionSpan(place, place));
        return Diagnostic.Create(DiagnosticCatalog.Of(Id), location, [.. Arguments.Select(static argument => (object)argument)]);
    }
}

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
    /// <summary>The compiler's diagnostic, at the beginning of the page.</summary>
    public Diagnostic ToDiagnostic()
    {
        var location = Path.Length == 0 ? Location.None : Location.Create(Path, default, default(LinePositionSpan));
        return Diagnostic.Create(DiagnosticCatalog.Of(Id), location, [.. Arguments.Select(static argument => (object)argument)]);
    }
}

using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Templating;

/// <summary>What came of a job: a file, or what was wrong.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Text">Its text; <see langword="null"/> where there is none.</param>
/// <param name="Problems">What was wrong, at its places in the template. They depend on the template's text alone, which is part of the job: none can be stale.</param>
internal sealed record RenderedFile(string HintName, string? Text, EquatableArray<Problem> Problems)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Adds the file, if there is one.</summary>
    public static void Add(SourceProductionContext context, RenderedFile file)
    {
        if (file.Text is not null)
        {
            context.AddSource(file.HintName, SourceText.From(file.Text, Utf8));
        }
    }
}

using Sonilo.Codegen.Comparing;

namespace Sonilo.Cli.Generating;

/// <summary>A file of generated C#.</summary>
/// <param name="HintName">Its name, as the generator names it.</param>
/// <param name="Text">Its text, as the generator writes it.</param>
internal sealed record GeneratedFile(string HintName, string Text);

/// <summary>What a user may choose about generated C#.</summary>
/// <param name="Namespace">The namespace of the types.</param>
/// <param name="IsPublic">Whether other assemblies see them.</param>
internal sealed record GenerationOptions(string Namespace, bool IsPublic);

/// <summary>Makes C# of pages: the same, byte for byte, as the generator in a build.</summary>
internal delegate IReadOnlyList<GeneratedFile> SourceEmitter(PageSet pages, GenerationOptions options);

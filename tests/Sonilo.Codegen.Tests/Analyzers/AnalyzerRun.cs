using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sonilo.Codegen.Tests.Analyzers;

/// <summary>Compiles sources as a consumer of the package would, and runs analyzers over them.</summary>
internal static class AnalyzerRun
{
    public static CSharpParseOptions Newest { get; } = new(LanguageVersion.Preview);

    /// <summary>What every consumer references: the framework that runs the tests, and the client last.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(IGenerationRequest).Assembly.Location),
    ];

    // Compilations that grow out of one share what they learnt about the references.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Consumer", [], References, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The requests alone.</summary>
    public static CSharpCompilation WithRequests { get; } = Empty.AddSyntaxTrees(Parse("Requests.g.cs", Requests.Source));

    public static CSharpCompilation Compile(string path, string source) => Empty.AddSyntaxTrees(Parse(path, source));

    public static CSharpCompilation CompileWithRequests(string path, string source) => WithRequests.AddSyntaxTrees(Parse(path, source));

    private static SyntaxTree Parse(string path, string source) => CSharpSyntaxTree.ParseText(source, Newest, path);

    /// <summary>What the analyzer reports, exceptions (AD0001) included, in the order of places.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> ReportAsync(
        DiagnosticAnalyzer analyzer, Compilation compilation, AnalyzerOptions? options = null)
    {
        var found = await compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>The compilation as a reference: a library that another project uses.</summary>
    public static MetadataReference ToReference(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Templates.Contract;

namespace Sonilo.Codegen.Templates.Tests;

/// <summary>What a build would generate for models, compiled by the compiler alone.</summary>
internal static class GeneratedCode
{
    /// <summary>Compiles it with further files; fails the test where that gives an error or a warning.</summary>
    public static byte[] Compile(IReadOnlyList<TemplateModel> models, IEnumerable<string> others)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(IGenerationRequest).Assembly.Location).Distinct(StringComparer.Ordinal)
            .Where(static path => !Path.GetFileName(path).StartsWith("Sonilo.Samples.", StringComparison.Ordinal)).Select(static path => MetadataReference.CreateFromFile(path));
        var catalog = CatalogTemplate.Render(
            models.Select(static model => new CatalogEntry(model.Model.Name, model.Model.Model.Name)).ToEquatableArray(), models.Select(static model => model.Page).Distinct().ToEquatableArray(), models[0].Target);
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
        var sources = models.Select(static model => RequestTemplate.Render(model.Model, model.Target)).Append(catalog).Concat(others).Select(text => CSharpSyntaxTree.ParseText(text, options));
        var compilation = CSharpCompilation.Create("Generated", sources, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var diagnostics = result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != ReferencesDiffer).ToList();
        Assert.True(diagnostics.Count == 0, string.Join("\n", diagnostics.Take(5)));
        return image.ToArray();
    }

    // Packages were compiled against older versions of the platform's assemblies.
    private const string ReferencesDiffer = "CS1701";
}

using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Templates.Contract;

namespace Sonilo.Codegen.Templates.Tests.BuiltIn;

/// <summary>The requests that a build would generate, compiled here: their validators are what everything else must agree with.</summary>
internal sealed class GeneratedValidators
{
    private readonly Assembly assembly;

    public GeneratedValidators(IEnumerable<TemplateModel> models)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(IGenerationRequest).Assembly.Location).Distinct(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path));
        var all = models.ToList();
        var catalog = CatalogTemplate.Render(
            all.Select(model => new CatalogEntry(model.Model.Name, model.Model.Model.Name)).ToEquatableArray(), all.Select(model => model.Page).Distinct().ToEquatableArray(), all[0].Target);
        var sources = all.Select(model => RequestTemplate.Render(model.Model, model.Target)).Append(catalog).Select(text => CSharpSyntaxTree.ParseText(text));
        var compilation = CSharpCompilation.Create("Generated", sources, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
        assembly = Assembly.Load(image.ToArray());
    }

    /// <summary>Whether the generated request takes the JSON and finds nothing wrong.</summary>
    public bool Accepts(TemplateModel model, string json)
    {
        try
        {
            var request = (IGenerationRequest)JsonSerializer.Deserialize(json, assembly.GetType($"{model.Target.Namespace}.{model.Model.RequestType}", throwOnError: true)!)!;
            return request.Validate().Count == 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

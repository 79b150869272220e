using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sonilo.Testing;

namespace Sonilo.Benchmarks;

/// <summary>A project with one page, and the edits that a developer makes in it.</summary>
internal sealed class PageProject
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private readonly AdditionalPage[] files;
    private readonly AdditionalPage page;
    private readonly AdditionalPage editedPage;

    public PageProject(string text, string? template = null)
    {
        files = template is null ? [] : [new AdditionalPage("Endpoint.sbn-cs", template)];
        page = new AdditionalPage("models.md", text);
        const string Old = "Longer tracks cost more.";
        var at = text.IndexOf(Old, text.Length / 2, StringComparison.Ordinal);
        editedPage = new AdditionalPage("models.md", text[..at] + "Longer tracks COST more." + text[(at + Old.Length)..]);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "Sonilo.Client.dll" or "netstandard.dll")
            .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path));
        Compilation = CSharpCompilation.Create(
            "app",
            [CSharpSyntaxTree.ParseText("class Program { static void Main() { } }", ParseOptions)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        EditedCompilation = Compilation.ReplaceSyntaxTree(
            Compilation.SyntaxTrees.First(), CSharpSyntaxTree.ParseText("class Program { static void Main() { int x = 1; } }", ParseOptions));
    }

    private static ProjectSettings WithTemplates { get; } = new(new Dictionary<string, string>(), static file => new Dictionary<string, string>
    {
        ["build_metadata.AdditionalFiles." + (file.Path.EndsWith(".md", StringComparison.Ordinal) ? "SoniloDoc" : "SoniloTemplate")] = "true",
    });

    public Compilation Compilation { get; }

    public Compilation EditedCompilation { get; }

    public GeneratorDriver NewDriver(params IIncrementalGenerator[] generators) => CSharpGeneratorDriver.Create(
        generators.Select(static generator => generator.AsSourceGenerator()), [page, .. files], ParseOptions, files.Length == 0 ? ProjectSettings.AllPages : WithTemplates);

    public GeneratorDriver EditDescription(GeneratorDriver driver) => driver.ReplaceAdditionalText(page, editedPage).RunGenerators(Compilation);

    public GeneratorDriver EditProgram(GeneratorDriver driver) => driver.RunGenerators(EditedCompilation);
}

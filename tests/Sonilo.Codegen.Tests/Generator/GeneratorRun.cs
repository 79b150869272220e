using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sonilo.Codegen.Emission;

namespace Sonilo.Codegen.Tests.Generator;

/// <summary>What the generator made of a project.</summary>
internal sealed class GeneratorRun
{
    private readonly Project project;
    private readonly GeneratorDriver driver;

    private GeneratorRun(Project project, GeneratorDriver driver, CSharpCompilation compilation)
    {
        this.project = project;
        this.driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Input = compilation;
        Output = output;
        Diagnostics = diagnostics;
        Result = Assert.Single(this.driver.GetRunResult().Results);
        Assert.Null(Result.Exception);
    }

    public CSharpCompilation Input { get; }

    /// <summary>The project together with what was generated.</summary>
    public Compilation Output { get; }

    /// <summary>What the generator reports.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>The generated files' texts by their names.</summary>
    public IReadOnlyDictionary<string, string> Sources =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    public IEnumerable<string> Ids => Diagnostics.Select(diagnostic => diagnostic.Id);

    public static GeneratorRun Of(Project project) => new(
        project,
        CSharpGeneratorDriver.Create(
            [new SoniloGenerator().AsSourceGenerator()],
            project.Pages,
            project.ParseOptions,
            project.Options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: project.TracksSteps)),
        project.Compilation);

    /// <summary>Runs again after an edit of pages.</summary>
    public GeneratorRun After(params Page[] pages)
    {
        var edited = driver;
        for (var i = 0; i < pages.Length; i++)
        {
            edited = edited.ReplaceAdditionalText(project.Pages[i], pages[i]);
        }

        return new GeneratorRun(project with { Pages = pages }, edited, Input);
    }

    /// <summary>Runs again after an edit of C#.</summary>
    public GeneratorRun After(CSharpCompilation compilation) => new(project, driver, compilation);

    /// <summary>Asserts that everything compiles, its documentation included, with warnings as errors: also those that generated files switch off.</summary>
    public GeneratorRun Compiles()
    {
        var found = WithNullableWarnings().GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(10);
        var shown = string.Join("\n", found.Select(diagnostic => $"{diagnostic}\n    {Line(diagnostic)}"));
        Assert.True(shown.Length == 0, shown);
        return this;
    }

    /// <summary>The compiled project; where it is not for what runs the tests, next to its own build of the client.</summary>
    public Assembly Load()
    {
        Compiles();
        using var image = new MemoryStream();
        Assert.True(Output.Emit(image).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext(project.Name, isCollectible: true);
        if (project.Framework != Framework.Net100)
        {
            context.LoadFromAssemblyPath(project.Framework.ClientPath);
        }

        return context.LoadFromStream(image);
    }

    /// <summary>The compiled project as a reference of another.</summary>
    public MetadataReference ToReference()
    {
        using var image = new MemoryStream();
        Compiles();
        Assert.True(Output.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private Compilation WithNullableWarnings()
    {
        const string Off = "#nullable disable warnings";
        var output = Output;
        foreach (var source in Result.GeneratedSources)
        {
            var text = source.SourceText.ToString();
            if (!text.StartsWith(FileHeader.Mark, StringComparison.Ordinal))
            {
                // Of the project's own template.
                continue;
            }

            Assert.Contains(Off, text, StringComparison.Ordinal);
            output = output.ReplaceSyntaxTree(
                source.SyntaxTree,
                CSharpSyntaxTree.ParseText(text.Replace(Off, "", StringComparison.Ordinal), project.ParseOptions, source.SyntaxTree.FilePath));
        }

        return output;
    }

    private static string Line(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree
        ? tree.GetText().Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString().Trim()
        : "";
}

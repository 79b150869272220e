using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Sonilo.Codegen.Analyzers;
using Sonilo.Codegen.Tests.Analyzers;

namespace Sonilo.Codegen.Tests.CodeFixes;

/// <summary>Applies fixes to projects of documents, as an editor does.</summary>
internal static class FixRun
{
    // The first project of every solution, with what it learnt about its references.
    private static readonly Lazy<Task<Project>> First = new(async () =>
    {
        using var workspace = new AdhocWorkspace();
        var project = WithProject(workspace.CurrentSolution, out var id).GetProject(id)!;
        _ = (await project.GetCompilationAsync())!.GetSpecialType(SpecialType.System_Object);
        return project;
    });

    /// <summary>A solution of projects of documents; every project has the requests.</summary>
    public static async Task<Solution> SolutionAsync(params string[][] projects)
    {
        var first = await First.Value;
        var solution = first.Solution;
        foreach (var (number, documents) in projects.Index())
        {
            var project = first.Id;
            solution = number == 0 ? solution : WithProject(solution, out project);
            foreach (var (index, source) in documents.Index())
            {
                solution = solution.AddDocument(DocumentId.CreateNewId(project), $"Caller{index}.cs", Requests.Usings + source);
            }
        }

        return solution;
    }

    /// <summary>The consumer's documents of a project.</summary>
    public static Document[] Callers(Project project) => [.. project.Documents.Where(document => document.Name != "Requests.g.cs").OrderBy(document => document.Name)];

    /// <summary>A document without what every document begins with.</summary>
    public static async Task<string> SourceOfAsync(Document document) => (await document.GetTextAsync()).ToString()[Requests.Usings.Length..];

    public static async Task<ImmutableArray<Diagnostic>> ReportAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return [.. await AnalyzerRun.ReportAsync(new LimitAnalyzer(), compilation)];
    }

    /// <summary>The titles of what is offered for the first diagnostic, and the document as the only offer leaves it.</summary>
    public static async Task<(string? Title, string Source)> ApplyAsync(Document document, params CodeFixProvider[] providers)
    {
        var diagnostic = (await ReportAsync(document.Project))[0];
        var offers = new List<CodeAction>();
        foreach (var provider in providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offers.Add(action), default));
        }

        if (offers.Count == 0)
        {
            return (null, await SourceOfAsync(document));
        }

        var solution = await AppliedAsync(Assert.Single(offers));
        return (offers[0].Title, await SourceOfAsync(solution.GetDocument(document.Id)!));
    }

    /// <summary>The solution after everything in a scope is fixed at once.</summary>
    public static async Task<Solution> ApplyAllAsync(Document document, CodeFixProvider provider, FixAllScope scope)
    {
        var context = new FixAllContext(
            document, provider, scope, provider.GetType().Name, provider.FixableDiagnosticIds, new Reported(), default);
        return await AppliedAsync((await provider.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    private static Solution WithProject(Solution solution, out ProjectId project)
    {
        project = ProjectId.CreateNewId();
        return solution
            .AddProject(ProjectInfo.Create(
                project, VersionStamp.Default, "Consumer", $"Consumer{solution.ProjectIds.Count}", LanguageNames.CSharp,
                compilationOptions: AnalyzerRun.WithRequests.Options, parseOptions: AnalyzerRun.Newest, metadataReferences: AnalyzerRun.References))
            .AddDocument(DocumentId.CreateNewId(project), "Requests.g.cs", Requests.Source, filePath: "Requests.g.cs");
    }

    private static async Task<Solution> AppliedAsync(CodeAction action) =>
        Assert.Single((await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>()).ChangedSolution;

    private sealed class Reported : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await ReportAsync(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await ReportAsync(document.Project)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}

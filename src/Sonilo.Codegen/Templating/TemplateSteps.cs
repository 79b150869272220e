using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sonilo.Codegen.Diagnostics;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Templating;

/// <summary>The generator's steps for the project's own templates.</summary>
internal static class TemplateSteps
{
    /// <summary>The text of every template.</summary>
    public const string Texts = "Templates";

    /// <summary>Every file to render, with what it depends on.</summary>
    public const string Jobs = "TemplateJobs";

    /// <summary>Every file that was rendered.</summary>
    public const string Files = "TemplateFiles";

    /// <summary>Renders every template for the models; the files depend on their template and their model alone.</summary>
    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<TemplatedModels> models)
    {
        var templates = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Where(TemplateText.IsTemplate)
            .Select(TemplateText.Read).WithTrackingName(Texts)
            .Collect().Select(TemplateSet.Of);
        var check = context.ParseOptionsProvider.Select(CodeCheck.Of);

        // All are rendered before the first is checked: in turn, the engine and the parser would push each other out of the
        // processor's caches, which costs as much as either.
        var files = templates.Combine(models).SelectMany(TemplateJob.Of).WithTrackingName(Jobs)
            .Select(TemplateRun.Render)
            .Combine(check).Select(TemplateRun.Check).WithTrackingName(Files);
        context.RegisterSourceOutput(files, RenderedFile.Add);

        var problems = files.Where(static file => file.Problems.Count > 0).Collect().Combine(templates);
        context.RegisterSourceOutput(problems, Report);
    }

    private static void Report(SourceProductionContext context, (ImmutableArray<RenderedFile> Files, TemplateSet Templates) source)
    {
        foreach (var problem in TemplateProblems.Grouped(source.Templates.Problems.Concat(source.Files.SelectMany(static file => file.Problems.AsEnumerable()))))
        {
            context.ReportDiagnostic(ToDiagnostic(problem));
        }
    }

    private static Diagnostic ToDiagnostic(Problem problem)
    {
        var location = problem.Path.Length == 0 ? Location.None : Location.Create(
            problem.Path,
            new Microsoft.CodeAnalysis.Text.TextSpan(problem.Span.Start, problem.Span.Length),
            new LinePositionSpan(Place(problem.Start), Place(problem.End)));
        return Diagnostic.Create(DiagnosticCatalog.Of(problem.Descriptor.Id), location, [.. problem.Arguments.Select(static argument => (object)argument)]);

        static Microsoft.CodeAnalysis.Text.LinePosition Place(Problems.LinePosition position) => new(position.Line, position.Column);
    }
}

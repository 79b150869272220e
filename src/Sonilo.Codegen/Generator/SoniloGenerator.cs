using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Templating;

namespace Sonilo.Codegen;

/// <summary>Turns the pages that a project includes into request types.</summary>
/// <remarks>
/// Values between the steps hold no symbol, no syntax, no Markdig type and no position in a text, so that what did not
/// change in meaning is never made again. <c>PipelineValueTests</c> and <c>IncrementalityTests</c> hold this.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class SoniloGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The project's properties and abilities.
        var options = context.AnalyzerConfigOptionsProvider.Select(ProjectOptions.Read).WithTrackingName(StepNames.Options);
        var consumer = context.CompilationProvider.Select(Consumer.Of).WithTrackingName(StepNames.Consumer);

        // The pages, cut into what stands before the sections and the sections themselves.
        var pages = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Where(PageFile.IsPage)
            .Select(PageFile.Read)
            .WithTrackingName(StepNames.Pages);
        var cut = pages.Select(PageSections.Of);
        var heads = cut.Select(PageSections.HeadOf).WithTrackingName(StepNames.Heads);

        // Each section is read separately, so that the others stay as they were.
        var sections = cut.SelectMany(PageSections.SectionsOf).WithTrackingName(StepNames.SectionTexts)
            .Select(Section.Read).WithTrackingName(StepNames.Sections);

        // Every model once, with its names; those that a reference declares already are left to it.
        var merged = heads.Collect().Combine(sections.Collect()).Select(MergedPages.Of).WithTrackingName(StepNames.Merged);
        var declared = context.CompilationProvider.Combine(options).Select(DeclaredTypes.Of);
        var project = merged.Combine(options).Combine(consumer).Combine(declared).Select(ProjectInput.Of);
        var output = project.Select(GeneratedModels.Of);

        // A file a model, a file for all, and the reasons why there is less than that.
        var target = output.Select(GeneratedModels.TargetOf);
        var requests = output.SelectMany(GeneratedModels.ModelsOf).Combine(target).WithTrackingName(StepNames.Requests);
        context.RegisterSourceOutput(requests, GeneratedModels.AddRequest);

        var catalog = output.Select(CatalogContent.Of).WithTrackingName(StepNames.Catalog);
        context.RegisterSourceOutput(catalog, CatalogContent.AddCatalog);

        // What the project's own templates make of the same models.
        TemplateSteps.Register(context, project.Combine(output).Select(TemplateInput.Of));

        var problems = project.Select(ProjectProblems.Of).WithTrackingName(StepNames.Problems);
        context.RegisterSourceOutput(problems, ProjectProblems.Report);
    }
}

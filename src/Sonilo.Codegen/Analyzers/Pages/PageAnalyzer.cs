using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sonilo.Codegen.Claims;
using Sonilo.Codegen.Diagnostics;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Analyzers;

/// <summary>Reads every page that the project opted in to, and reports what is wrong with it at the very cell.</summary>
/// <remarks>
/// Only <c>SON1xxx</c>: a page that no code can come of (<c>SON0xxx</c>) is the generator's to report, so that nothing is said twice.
/// Pages are read again here, because the generator's own reading carries no positions: rows that move must not re-emit code.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticCatalog.OfPages;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // One look at the pages for all of them: a supplement is checked against every other page.
            var pages = new ProjectPages(start.Options);
            start.RegisterAdditionalFileAction(file => Analyze(pages, file));
        });
    }

    private static void Analyze(ProjectPages pages, AdditionalFileAnalysisContext context)
    {
        // The package's own pages have nothing that a project could mend.
        if (!pages.Contains(context.AdditionalFile) || pages.IsBundled(context.AdditionalFile)
            || pages.Read(context.AdditionalFile, context.CancellationToken) is not { } page)
        {
            return;
        }

        Report(page.Reading.Problems.Where(static problem => DiagnosticCatalog.IsOfPages(problem.Descriptor)), page, context);
        if (page.Kind == PageKind.Reference)
        {
            ReportChangedIdentifiers(page, context);
            Report(ClaimCheck.Find(page.Reading, page.Content, pages.Supplements.LaidOver), page, context);
        }
        else
        {
            Report(SupplementNames.FindProblems(page.Reading, page.Content, pages.Merge(context.CancellationToken)), page, context);
        }
    }

    private static void Report(IEnumerable<Problem> problems, ReadPage page, AdditionalFileAnalysisContext context)
    {
        foreach (var problem in problems)
        {
            object[] arguments = [.. problem.Arguments];
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticCatalog.Of(problem.Descriptor.Id), page.LocationOf(problem.Span), arguments));
        }
    }

    private static void ReportChangedIdentifiers(ReadPage page, AdditionalFileAnalysisContext context)
    {
        var models = page.Reading.Page.Models;
        for (var i = 0; i < models.Count; i++)
        {
            foreach (var change in ChangedIdentifier.Of(models[i]))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DiagnosticCatalog.Of(PageSetProblems.IdentifierChanged.Id),
                    page.LocationOf(page.Reading.Places[i].NameSpans[change.Parameter]),
                    QuotedText.Of(change.Text, quote: false),
                    change.Name));
            }
        }
    }
}

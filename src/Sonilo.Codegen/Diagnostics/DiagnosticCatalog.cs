using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Problems;
using static Sonilo.Codegen.Diagnostics.GenerationDescriptors;
using static Sonilo.Codegen.Diagnostics.LimitDescriptors;

namespace Sonilo.Codegen.Diagnostics;

/// <summary>The descriptors by who reports them, each family in the order of its ids.</summary>
internal static class DiagnosticCatalog
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> OfProblems =
        [.. PageProblems.All.Concat(LimitProblems.All).Concat(PageSetProblems.All).Concat(TemplateProblems.All).Select(DescriptorOf)];

    /// <summary>What the page analyzer reports.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfPages { get; } =
        InOrder(OfProblems.Where(static descriptor => descriptor.Category == DiagnosticCategories.Pages));

    /// <summary>What the call-site analyzer reports.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfLimits { get; } = ImmutableArray.Create(
        OutOfRange, NotAllowed, BlankText, NotFinite, RequiredIsNull, FractionLost, ForbiddenItem, OffStep, WrongLength, Exclusive, PartnerMissing);

    /// <summary>What the generator reports.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfGeneration { get; } = InOrder(
    [
        .. OfProblems.Where(static descriptor => descriptor.Category == DiagnosticCategories.Generation),
        LanguageTooOld, InvalidNamespace, InvalidVisibility, PageNotGenerated, ModelInTwoAssemblies, NoPageMatches, ClientMissing,
        CodeCommitted, NoFileMatches, BundledPageLeftOut, BundledPageNewer,
    ]);

    /// <summary>What the generator reports of the project's own templates.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfTemplates { get; } =
        InOrder(OfProblems.Where(static descriptor => descriptor.Category == DiagnosticCategories.Templates));

    private static readonly Dictionary<string, DiagnosticDescriptor> ById =
        OfGeneration.Concat(OfPages).Concat(OfTemplates).ToDictionary(static descriptor => descriptor.Id, StringComparer.Ordinal);

    /// <summary>The descriptor of what the generator or the page analyzer reports.</summary>
    public static DiagnosticDescriptor Of(string id) => ById[id];

    /// <summary>Whether the page analyzer reports the problem, rather than the generator.</summary>
    public static bool IsOfPages(ProblemDescriptor problem) => ById[problem.Id].Category == DiagnosticCategories.Pages;

    // In the reader's words, which the command line uses too: a problem is described once, where it is found.
    private static DiagnosticDescriptor DescriptorOf(ProblemDescriptor problem)
    {
        var severity = problem.Severity switch
        {
            ProblemSeverity.Error => DiagnosticSeverity.Error,
            ProblemSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
        return DiagnosticCategories.Of(problem.Id, severity, problem.Title, problem.MessageFormat);
    }

    private static ImmutableArray<DiagnosticDescriptor> InOrder(IEnumerable<DiagnosticDescriptor> descriptors) =>
        descriptors.OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal).ToImmutableArray();
}

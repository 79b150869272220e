using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;
using static Sonilo.Codegen.Diagnostics.DiagnosticDescriptors;

namespace Sonilo.Codegen.Diagnostics;

/// <summary>Who reports what. Apart from the descriptors, because the parts of one class have no order of initialisation.</summary>
internal static class DiagnosticCatalog
{
    /// <summary>What the page analyzer reports.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfPages { get; } = ImmutableArray.Create(
        MinimumAboveMaximum, DefaultOutOfRange, DefaultNotAllowed, UnknownType, UnknownColumn, MissingColumn, TooFewCells, TooManyCells,
        DuplicateParameter, MissingModelId, MalformedModelId, ConflictingModel, RepeatedModel, UnreadableNumber, AllowedValuesWithoutUse,
        BoundsWithoutUse, UnreadableRequired, MissingParameterName, MissingDate, UnreadableDate, UnreadableDefault, ModelWithoutTable,
        EmptySection, DuplicateAllowedValue, SecondTable, MalformedRule, MissingName, LimitOutOfRange, SecondModelId,
        AllowedValueNotNumber, DuplicateColumn, IdentifierChanged, SupplementUnknownModel, SupplementUnknownParameter, RuleUnknownParameter);

    /// <summary>What the call-site analyzer reports.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfLimits { get; } = ImmutableArray.Create(
        OutOfRange, NotAllowed, BlankText, NotFinite, RequiredIsNull, FractionLost, ForbiddenItem);

    /// <summary>What the generator reports.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfGeneration { get; } = ImmutableArray.Create(
        PageWithoutModel, PageTooLarge, PageNotText, SectionUnreadable, LanguageTooOld, InvalidNamespace, InvalidVisibility,
        PageNotGenerated, ModelOnTwoPages, ModelInTwoAssemblies, NoPageMatches, ClientMissing);

    private static readonly Dictionary<string, DiagnosticDescriptor> ById =
        OfGeneration.Concat(OfPages).ToDictionary(static descriptor => descriptor.Id, StringComparer.Ordinal);

    /// <summary>The compiler's descriptor of a page problem.</summary>
    public static DiagnosticDescriptor Of(ProblemDescriptor problem) => ById[problem.Id];

    /// <summary>Whether the page analyzer reports the problem, rather than the generator.</summary>
    public static bool IsOfPages(ProblemDescriptor problem) => OfPages.Contains(ById[problem.Id]);
}

using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Diagnostics;

/// <content><c>SON1xxx</c>: problems in a page, in the words of the reader, which the command line uses too.</content>
internal static partial class DiagnosticDescriptors
{
    /// <summary>A minimum above the maximum.</summary>
    public static readonly DiagnosticDescriptor MinimumAboveMaximum = new(
        DiagnosticIds.MinimumAboveMaximum, PageProblems.MinimumAboveMaximum.Title, PageProblems.MinimumAboveMaximum.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.MinimumAboveMaximum + ".md");

    /// <summary>A default that the parameter's own bounds forbid.</summary>
    public static readonly DiagnosticDescriptor DefaultOutOfRange = new(
        DiagnosticIds.DefaultOutOfRange, PageProblems.DefaultOutOfRange.Title, PageProblems.DefaultOutOfRange.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.DefaultOutOfRange + ".md");

    /// <summary>A default that is none of the allowed values.</summary>
    public static readonly DiagnosticDescriptor DefaultNotAllowed = new(
        DiagnosticIds.DefaultNotAllowed, PageProblems.DefaultNotAllowed.Title, PageProblems.DefaultNotAllowed.MessageFormat,
        PageCategory, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.DefaultNotAllowed + ".md");

    /// <summary>A word in the Type column that is no known type.</summary>
    public static readonly DiagnosticDescriptor UnknownType = new(
        DiagnosticIds.UnknownType, PageProblems.UnknownType.Title, PageProblems.UnknownType.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.UnknownType + ".md");

    /// <summary>A column whose name means nothing here.</summary>
    public static readonly DiagnosticDescriptor UnknownColumn = new(
        DiagnosticIds.UnknownColumn, PageProblems.UnknownColumn.Title, PageProblems.UnknownColumn.MessageFormat,
        PageCategory, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.UnknownColumn + ".md");

    /// <summary>A parameter table without a column that decides what is generated.</summary>
    public static readonly DiagnosticDescriptor MissingColumn = new(
        DiagnosticIds.MissingColumn, PageProblems.MissingColumn.Title, PageProblems.MissingColumn.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.MissingColumn + ".md");

    /// <summary>A row that ends early.</summary>
    public static readonly DiagnosticDescriptor TooFewCells = new(
        DiagnosticIds.TooFewCells, PageProblems.TooFewCells.Title, PageProblems.TooFewCells.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.TooFewCells + ".md");

    /// <summary>A row that goes on beyond the last column.</summary>
    public static readonly DiagnosticDescriptor TooManyCells = new(
        DiagnosticIds.TooManyCells, PageProblems.TooManyCells.Title, PageProblems.TooManyCells.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.TooManyCells + ".md");

    /// <summary>A parameter that the table has already.</summary>
    public static readonly DiagnosticDescriptor DuplicateParameter = new(
        DiagnosticIds.DuplicateParameter, PageProblems.DuplicateParameter.Title, PageProblems.DuplicateParameter.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.DuplicateParameter + ".md");

    /// <summary>A section with parameters and no model id.</summary>
    public static readonly DiagnosticDescriptor MissingModelId = new(
        DiagnosticIds.MissingModelId, PageProblems.MissingModelId.Title, PageProblems.MissingModelId.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.MissingModelId + ".md");

    /// <summary>A model id that the service would not know.</summary>
    public static readonly DiagnosticDescriptor MalformedModelId = new(
        DiagnosticIds.MalformedModelId, PageProblems.MalformedModelId.Title, PageProblems.MalformedModelId.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.MalformedModelId + ".md");

    /// <summary>Two sections that describe the same model differently.</summary>
    public static readonly DiagnosticDescriptor ConflictingModel = new(
        DiagnosticIds.ConflictingModel, PageProblems.ConflictingModel.Title, PageProblems.ConflictingModel.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.ConflictingModel + ".md");

    /// <summary>Two sections that describe the same model alike.</summary>
    public static readonly DiagnosticDescriptor RepeatedModel = new(
        DiagnosticIds.RepeatedModel, PageProblems.RepeatedModel.Title, PageProblems.RepeatedModel.MessageFormat,
        PageCategory, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.RepeatedModel + ".md");

    /// <summary>A cell that should hold a number.</summary>
    public static readonly DiagnosticDescriptor UnreadableNumber = new(
        DiagnosticIds.UnreadableNumber, PageProblems.UnreadableNumber.Title, PageProblems.UnreadableNumber.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.UnreadableNumber + ".md");

    /// <summary>Allowed values on a type that cannot have any.</summary>
    public static readonly DiagnosticDescriptor AllowedValuesWithoutUse = new(
        DiagnosticIds.AllowedValuesWithoutUse, PageProblems.AllowedValuesWithoutUse.Title, PageProblems.AllowedValuesWithoutUse.MessageFormat,
        PageCategory, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.AllowedValuesWithoutUse + ".md");

    /// <summary>Bounds on a type that cannot have any.</summary>
    public static readonly DiagnosticDescriptor BoundsWithoutUse = new(
        DiagnosticIds.BoundsWithoutUse, PageProblems.BoundsWithoutUse.Title, PageProblems.BoundsWithoutUse.MessageFormat,
        PageCategory, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.BoundsWithoutUse + ".md");

    /// <summary>A Required cell that says neither yes nor no.</summary>
    public static readonly DiagnosticDescriptor UnreadableRequired = new(
        DiagnosticIds.UnreadableRequired, PageProblems.UnreadableRequired.Title, PageProblems.UnreadableRequired.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.UnreadableRequired + ".md");

    /// <summary>A row without a parameter name.</summary>
    public static readonly DiagnosticDescriptor MissingParameterName = new(
        DiagnosticIds.MissingParameterName, PageProblems.MissingParameterName.Title, PageProblems.MissingParameterName.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.MissingParameterName + ".md");

    /// <summary>A page that does not say how old it is.</summary>
    public static readonly DiagnosticDescriptor MissingDate = new(
        DiagnosticIds.MissingDate, PageProblems.MissingDate.Title, PageProblems.MissingDate.MessageFormat,
        PageCategory, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.MissingDate + ".md");

    /// <summary>A date that is none.</summary>
    public static readonly DiagnosticDescriptor UnreadableDate = new(
        DiagnosticIds.UnreadableDate, PageProblems.UnreadableDate.Title, PageProblems.UnreadableDate.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.UnreadableDate + ".md");

    /// <summary>A default that is no value of the parameter's type.</summary>
    public static readonly DiagnosticDescriptor UnreadableDefault = new(
        DiagnosticIds.UnreadableDefault, PageProblems.UnreadableDefault.Title, PageProblems.UnreadableDefault.MessageFormat,
        PageCategory, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.UnreadableDefault + ".md");

    /// <summary>A model id and no parameters.</summary>
    public static readonly DiagnosticDescriptor ModelWithoutTable = new(
        DiagnosticIds.ModelWithoutTable, PageProblems.ModelWithoutTable.Title, PageProblems.ModelWithoutTable.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.ModelWithoutTable + ".md");

    /// <summary>A heading with nothing below it.</summary>
    public static readonly DiagnosticDescriptor EmptySection = new(
        DiagnosticIds.EmptySection, PageProblems.EmptySection.Title, PageProblems.EmptySection.MessageFormat,
        PageCategory, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.EmptySection + ".md");

    /// <summary>An allowed value that the list has already.</summary>
    public static readonly DiagnosticDescriptor DuplicateAllowedValue = new(
        DiagnosticIds.DuplicateAllowedValue, PageProblems.DuplicateAllowedValue.Title, PageProblems.DuplicateAllowedValue.MessageFormat,
        PageCategory, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.DuplicateAllowedValue + ".md");

    /// <summary>A second table with parameters in one section.</summary>
    public static readonly DiagnosticDescriptor SecondTable = new(
        DiagnosticIds.SecondTable, PageProblems.SecondTable.Title, PageProblems.SecondTable.MessageFormat,
        PageCategory, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.SecondTable + ".md");

    /// <summary>A rule of a supplement that cannot be read.</summary>
    public static readonly DiagnosticDescriptor MalformedRule = new(
        DiagnosticIds.MalformedRule, PageProblems.MalformedRule.Title, PageProblems.MalformedRule.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.MalformedRule + ".md");

    /// <summary>A heading without text.</summary>
    public static readonly DiagnosticDescriptor MissingName = new(
        DiagnosticIds.MissingName, PageProblems.MissingName.Title, PageProblems.MissingName.MessageFormat,
        PageCategory, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.MissingName + ".md");

    /// <summary>A step or a length that cannot be one.</summary>
    public static readonly DiagnosticDescriptor LimitOutOfRange = new(
        DiagnosticIds.LimitOutOfRange, PageProblems.LimitOutOfRange.Title, PageProblems.LimitOutOfRange.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.LimitOutOfRange + ".md");

    /// <summary>A second model id in one section.</summary>
    public static readonly DiagnosticDescriptor SecondModelId = new(
        DiagnosticIds.SecondModelId, PageProblems.SecondModelId.Title, PageProblems.SecondModelId.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.SecondModelId + ".md");

    /// <summary>An allowed value of a number that is none.</summary>
    public static readonly DiagnosticDescriptor AllowedValueNotNumber = new(
        DiagnosticIds.AllowedValueNotNumber, PageProblems.AllowedValueNotNumber.Title, PageProblems.AllowedValueNotNumber.MessageFormat,
        PageCategory, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.AllowedValueNotNumber + ".md");

    /// <summary>A column that the table has already.</summary>
    public static readonly DiagnosticDescriptor DuplicateColumn = new(
        DiagnosticIds.DuplicateColumn, PageProblems.DuplicateColumn.Title, PageProblems.DuplicateColumn.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.DuplicateColumn + ".md");

    /// <summary>A name that is no C# identifier.</summary>
    public static readonly DiagnosticDescriptor IdentifierChanged = new(
        DiagnosticIds.IdentifierChanged, PageSetProblems.IdentifierChanged.Title, PageSetProblems.IdentifierChanged.MessageFormat,
        PageCategory, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.IdentifierChanged + ".md");

    /// <summary>A supplement for a model that no page has.</summary>
    public static readonly DiagnosticDescriptor SupplementUnknownModel = new(
        DiagnosticIds.SupplementUnknownModel, PageSetProblems.SupplementUnknownModel.Title, PageSetProblems.SupplementUnknownModel.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.SupplementUnknownModel + ".md");

    /// <summary>A supplement for a parameter that the model does not have.</summary>
    public static readonly DiagnosticDescriptor SupplementUnknownParameter = new(
        DiagnosticIds.SupplementUnknownParameter, PageSetProblems.SupplementUnknownParameter.Title, PageSetProblems.SupplementUnknownParameter.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.SupplementUnknownParameter + ".md");

    /// <summary>A rule about a parameter that the model does not have.</summary>
    public static readonly DiagnosticDescriptor RuleUnknownParameter = new(
        DiagnosticIds.RuleUnknownParameter, PageSetProblems.RuleUnknownParameter.Title, PageSetProblems.RuleUnknownParameter.MessageFormat,
        PageCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.RuleUnknownParameter + ".md");
}

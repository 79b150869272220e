using Microsoft.CodeAnalysis;

namespace Sonilo.Codegen.Diagnostics;

/// <summary><c>SON2xxx</c>: constants that the limits forbid.</summary>
internal static class LimitDescriptors
{
    /// <summary>A number below the minimum or above the maximum.</summary>
    public static readonly DiagnosticDescriptor OutOfRange = new(
        DiagnosticIds.OutOfRange, "The value is out of range",
        "'{0}' must be {1}, but is {2}{3}",
        DiagnosticCategories.Limits, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink.To(DiagnosticIds.OutOfRange));

    /// <summary>A value that is none of those listed.</summary>
    public static readonly DiagnosticDescriptor NotAllowed = new(
        DiagnosticIds.NotAllowed, "The value is not among the allowed ones",
        "'{0}' must be one of {1}, but is {2}{3}{4}",
        DiagnosticCategories.Limits, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink.To(DiagnosticIds.NotAllowed));

    /// <summary>An empty or blank text where one is required.</summary>
    public static readonly DiagnosticDescriptor BlankText = new(
        DiagnosticIds.BlankText, "The required text is empty",
        "'{0}' is required and must not be empty or blank{1}",
        DiagnosticCategories.Limits, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink.To(DiagnosticIds.BlankText));

    /// <summary>Not-a-number, or an infinity.</summary>
    public static readonly DiagnosticDescriptor NotFinite = new(
        DiagnosticIds.NotFinite, "The number is not finite",
        "'{0}' must be a finite number, but is {1}{2}",
        DiagnosticCategories.Limits, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink.To(DiagnosticIds.NotFinite));

    /// <summary>Nothing where something is required.</summary>
    public static readonly DiagnosticDescriptor RequiredIsNull = new(
        DiagnosticIds.RequiredIsNull, "The required value is null",
        "'{0}' is required and must not be null{1}",
        DiagnosticCategories.Limits, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink.To(DiagnosticIds.RequiredIsNull));

    /// <summary>A fraction where only whole numbers go.</summary>
    public static readonly DiagnosticDescriptor FractionLost = new(
        DiagnosticIds.FractionLost, "The number must be whole",
        "'{0}' takes whole numbers only, but {1} has a fraction{2}",
        DiagnosticCategories.Limits, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink.To(DiagnosticIds.FractionLost));

    /// <summary>An item that the list may not have.</summary>
    public static readonly DiagnosticDescriptor ForbiddenItem = new(
        DiagnosticIds.ForbiddenItem, "The list has a forbidden item",
        "An item of '{0}' {1}{2}{3}",
        DiagnosticCategories.Limits, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink.To(DiagnosticIds.ForbiddenItem));

    /// <summary>A number between two steps.</summary>
    public static readonly DiagnosticDescriptor OffStep = new(
        DiagnosticIds.OffStep, "The number is off its step",
        "'{0}' must move in steps of {1}, but is {2}{3}{4}",
        DiagnosticCategories.Limits, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink.To(DiagnosticIds.OffStep));

    /// <summary>A text that is too short or too long.</summary>
    public static readonly DiagnosticDescriptor WrongLength = new(
        DiagnosticIds.WrongLength, "The text is too short or too long",
        "'{0}' must have {1}, but has {2}{3}",
        DiagnosticCategories.Limits, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink.To(DiagnosticIds.WrongLength));

    /// <summary>Two values of which only one may be given.</summary>
    public static readonly DiagnosticDescriptor Exclusive = new(
        DiagnosticIds.Exclusive, "The values exclude each other",
        "'{0}' must not be given together with '{1}'{2}",
        DiagnosticCategories.Limits, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink.To(DiagnosticIds.Exclusive));

    /// <summary>A value that others demand.</summary>
    public static readonly DiagnosticDescriptor PartnerMissing = new(
        DiagnosticIds.PartnerMissing, "A value is missing that the others need",
        "'{0}' is required when {1}{2}",
        DiagnosticCategories.Limits, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink.To(DiagnosticIds.PartnerMissing));
}

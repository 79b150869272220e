using Microsoft.CodeAnalysis;
using static Sonilo.Codegen.Diagnostics.DiagnosticCategories;

namespace Sonilo.Codegen.Diagnostics;

/// <summary><c>SON2xxx</c>: constants that the limits forbid.</summary>
internal static class LimitDescriptors
{
    /// <summary>A number below the minimum or above the maximum.</summary>
    public static readonly DiagnosticDescriptor OutOfRange = Of(
        DiagnosticIds.OutOfRange, DiagnosticSeverity.Warning, "The value is out of range", "'{0}' must be {1}, but is {2}{3}");

    /// <summary>A value that is none of those listed.</summary>
    public static readonly DiagnosticDescriptor NotAllowed = Of(
        DiagnosticIds.NotAllowed, DiagnosticSeverity.Warning, "The value is not among the allowed ones", "'{0}' must be one of {1}, but is {2}{3}{4}");

    /// <summary>An empty or blank text where one is required.</summary>
    public static readonly DiagnosticDescriptor BlankText = Of(
        DiagnosticIds.BlankText, DiagnosticSeverity.Warning, "The required text is empty", "'{0}' is required and must not be empty or blank{1}");

    /// <summary>Not-a-number, or an infinity.</summary>
    public static readonly DiagnosticDescriptor NotFinite = Of(
        DiagnosticIds.NotFinite, DiagnosticSeverity.Warning, "The number is not finite", "'{0}' must be a finite number, but is {1}{2}");

    /// <summary>Nothing where something is required.</summary>
    public static readonly DiagnosticDescriptor RequiredIsNull = Of(
        DiagnosticIds.RequiredIsNull, DiagnosticSeverity.Warning, "The required value is null", "'{0}' is required and must not be null{1}");

    /// <summary>A fraction where only whole numbers go.</summary>
    public static readonly DiagnosticDescriptor FractionLost = Of(
        DiagnosticIds.FractionLost, DiagnosticSeverity.Warning, "The number must be whole", "'{0}' takes whole numbers only, but {1} has a fraction{2}");

    /// <summary>An item that the list may not have.</summary>
    public static readonly DiagnosticDescriptor ForbiddenItem = Of(
        DiagnosticIds.ForbiddenItem, DiagnosticSeverity.Warning, "The list has a forbidden item", "An item of '{0}' {1}{2}{3}");

    /// <summary>A number between two steps.</summary>
    public static readonly DiagnosticDescriptor OffStep = Of(
        DiagnosticIds.OffStep, DiagnosticSeverity.Warning, "The number is off its step", "'{0}' must move in steps of {1}, but is {2}{3}{4}");

    /// <summary>A text that is too short or too long.</summary>
    public static readonly DiagnosticDescriptor WrongLength = Of(
        DiagnosticIds.WrongLength, DiagnosticSeverity.Warning, "The text is too short or too long", "'{0}' must have {1}, but has {2}{3}");

    /// <summary>Two values of which only one may be given.</summary>
    public static readonly DiagnosticDescriptor Exclusive = Of(
        DiagnosticIds.Exclusive, DiagnosticSeverity.Warning, "The values exclude each other", "'{0}' must not be given together with '{1}'{2}");

    /// <summary>A value that others demand.</summary>
    public static readonly DiagnosticDescriptor PartnerMissing = Of(
        DiagnosticIds.PartnerMissing, DiagnosticSeverity.Warning, "A value that the others need is missing", "'{0}' is required when {1}{2}");
}

using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Diagnostics;

/// <content><c>SON0xxx</c>: why no code came of a page or a project.</content>
internal static partial class DiagnosticDescriptors
{
    /// <summary>A page without a single model.</summary>
    public static readonly DiagnosticDescriptor PageWithoutModel = new(
        DiagnosticIds.PageWithoutModel, PageProblems.PageWithoutModel.Title, PageProblems.PageWithoutModel.MessageFormat,
        GenerationCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.PageWithoutModel + ".md");

    /// <summary>A page too large to read.</summary>
    public static readonly DiagnosticDescriptor PageTooLarge = new(
        DiagnosticIds.PageTooLarge, PageProblems.PageTooLarge.Title, PageProblems.PageTooLarge.MessageFormat,
        GenerationCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.PageTooLarge + ".md");

    /// <summary>A file that is no text.</summary>
    public static readonly DiagnosticDescriptor PageNotText = new(
        DiagnosticIds.PageNotText, PageProblems.PageNotText.Title, PageProblems.PageNotText.MessageFormat,
        GenerationCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.PageNotText + ".md");

    /// <summary>A section whose Markdown is nested or repeated beyond reason.</summary>
    public static readonly DiagnosticDescriptor SectionUnreadable = new(
        DiagnosticIds.SectionUnreadable, PageProblems.SectionUnreadable.Title, PageProblems.SectionUnreadable.MessageFormat,
        GenerationCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.SectionUnreadable + ".md");

    /// <summary>A project whose C# is too old for generated requests.</summary>
    public static readonly DiagnosticDescriptor LanguageTooOld = new(
        DiagnosticIds.LanguageTooOld, "The language version is too old",
        "The generated requests need C# 9 and the project compiles as C# {0}: set <LangVersion>latest</LangVersion>",
        GenerationCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.LanguageTooOld + ".md");

    /// <summary>A namespace that C# would not take.</summary>
    public static readonly DiagnosticDescriptor InvalidNamespace = new(
        DiagnosticIds.InvalidNamespace, "The namespace is not valid",
        "SoniloNamespace is '{0}', which is no namespace: write names joined by dots, such as Sonilo.Models",
        GenerationCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.InvalidNamespace + ".md");

    /// <summary>A visibility that is neither public nor internal.</summary>
    public static readonly DiagnosticDescriptor InvalidVisibility = new(
        DiagnosticIds.InvalidVisibility, "The visibility is not valid",
        "SoniloVisibility is '{0}', and must be public or internal: correct it",
        GenerationCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.InvalidVisibility + ".md");

    /// <summary>An exception that nobody expected.</summary>
    public static readonly DiagnosticDescriptor PageNotGenerated = new(
        DiagnosticIds.PageNotGenerated, "The page could not be turned into code",
        "The page could not be turned into code ({0}: {1}): please report it, with the page",
        GenerationCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.PageNotGenerated + ".md");

    /// <summary>A model that two pages describe.</summary>
    public static readonly DiagnosticDescriptor ModelOnTwoPages = new(
        DiagnosticIds.ModelOnTwoPages, PageSetProblems.ModelOnTwoPages.Title, PageSetProblems.ModelOnTwoPages.MessageFormat,
        GenerationCategory, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.ModelOnTwoPages + ".md");

    /// <summary>A model that two referenced assemblies declare.</summary>
    public static readonly DiagnosticDescriptor ModelInTwoAssemblies = new(
        DiagnosticIds.ModelInTwoAssemblies, "The model is declared by two assemblies",
        "'{0}' is declared by {1} and by {2}, so naming it is an error (CS0433): let one of them reference the other or keep its types internal, or give one an alias",
        GenerationCategory, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.ModelInTwoAssemblies + ".md");

    /// <summary>A pattern that picks nothing.</summary>
    public static readonly DiagnosticDescriptor NoPageMatches = new(
        DiagnosticIds.NoPageMatches, "No model matches",
        "No model of {0} matches '{1}': correct the pattern, which takes '*' and '?' and goes by model id",
        GenerationCategory, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.NoPageMatches + ".md");

    /// <summary>A project that cannot see what generated code stands on.</summary>
    public static readonly DiagnosticDescriptor ClientMissing = new(
        DiagnosticIds.ClientMissing, "Sonilo.Client is missing",
        "The generated requests need Sonilo.Client, which the project does not reference: add the package Sonilo.Codegen, which brings it along",
        GenerationCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpAddress + DiagnosticIds.ClientMissing + ".md");
}

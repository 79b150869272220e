using Microsoft.CodeAnalysis;
using static Sonilo.Codegen.Diagnostics.DiagnosticCategories;

namespace Sonilo.Codegen.Diagnostics;

/// <summary><c>SON0xxx</c>: why no code came of a page or a project.</summary>
internal static class GenerationDescriptors
{
    /// <summary>A project whose C# is too old for generated requests.</summary>
    public static readonly DiagnosticDescriptor LanguageTooOld = Of(
        DiagnosticIds.LanguageTooOld, DiagnosticSeverity.Error, "The language version is too old",
        "The generated requests need C# 9 and the project compiles as C# {0}: set <LangVersion>latest</LangVersion>");

    /// <summary>A namespace that C# would not take.</summary>
    public static readonly DiagnosticDescriptor InvalidNamespace = Of(
        DiagnosticIds.InvalidNamespace, DiagnosticSeverity.Error, "The namespace is not valid",
        "SoniloNamespace is '{0}', which is not a namespace: write names joined by dots, such as Sonilo.Models");

    /// <summary>A visibility that is neither public nor internal.</summary>
    public static readonly DiagnosticDescriptor InvalidVisibility = Of(
        DiagnosticIds.InvalidVisibility, DiagnosticSeverity.Error, "The visibility is not valid",
        "SoniloVisibility is '{0}', and must be public or internal: correct it");

    /// <summary>An exception that nobody expected.</summary>
    public static readonly DiagnosticDescriptor PageNotGenerated = Of(
        DiagnosticIds.PageNotGenerated, DiagnosticSeverity.Warning, "The page could not be turned into code",
        "No code could be generated ({0}: {1}): please report this, with the page");

    /// <summary>A model that two referenced assemblies declare.</summary>
    public static readonly DiagnosticDescriptor ModelInTwoAssemblies = Of(
        DiagnosticIds.ModelInTwoAssemblies, DiagnosticSeverity.Info, "The model is declared by two assemblies",
        "'{0}' is declared by {1} and by {2}, so naming it is an error (CS0433): let one of them reference the other or keep its types internal, or give one an alias");

    /// <summary>A pattern that picks nothing.</summary>
    public static readonly DiagnosticDescriptor NoPageMatches = Of(
        DiagnosticIds.NoPageMatches, DiagnosticSeverity.Warning, "No model matches",
        "No model of {0} matches '{1}': correct the pattern, which is matched against model ids and may contain '*' and '?'");

    /// <summary>A project that cannot see what generated code is built on.</summary>
    public static readonly DiagnosticDescriptor ClientMissing = Of(
        DiagnosticIds.ClientMissing, DiagnosticSeverity.Error, "Sonilo.Client is missing",
        "The generated requests need Sonilo.Client, which the project does not reference: add the package Sonilo.Codegen, which depends on it");

    /// <summary>Generated code that is committed to the project which generates it.</summary>
    public static readonly DiagnosticDescriptor CodeCommitted = Of(
        DiagnosticIds.CodeCommitted, DiagnosticSeverity.Warning, "The generated code is committed",
        "The project's own files already declare {0}, so the build does not generate them again: to use the files, set SoniloUseBundledDocs to false and remove the SoniloDoc items of these models; to let the build generate the code, delete the files");

    /// <summary>A SoniloDoc or SoniloTemplate item that no file matches.</summary>
    public static readonly DiagnosticDescriptor NoFileMatches = Of(
        DiagnosticIds.NoFileMatches, DiagnosticSeverity.Warning, "No file matches",
        "No file matches the item '{0}': correct the path, which is relative to the project file, or remove the item");

    /// <summary>A page of the package that a page of the project replaces.</summary>
    public static readonly DiagnosticDescriptor BundledPageLeftOut = Of(
        DiagnosticIds.BundledPageLeftOut, DiagnosticSeverity.Info, "The project's page replaces the bundled one",
        "The model '{0}' is taken from {1}, which is at least as new as the page in the package: nothing needs to be done; to leave out all bundled pages, set SoniloUseBundledDocs to false");

    /// <summary>A page of the project that a page of the package replaces.</summary>
    public static readonly DiagnosticDescriptor BundledPageNewer = Of(
        DiagnosticIds.BundledPageNewer, DiagnosticSeverity.Info, "The bundled page is newer",
        "The model '{0}' is taken from the page in the package, which is newer than {1}: update the page with 'dotnet sonilo update', or set SoniloUseBundledDocs to false to leave out the bundled pages");
}

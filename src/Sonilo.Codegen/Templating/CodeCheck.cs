using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Templating;

/// <summary>How the project's code is parsed: what a template makes must be C# there.</summary>
/// <param name="Language">The language version.</param>
/// <param name="Symbols">The symbols of <c>#if</c>.</param>
internal sealed record CodeCheck(LanguageVersion Language, EquatableArray<string> Symbols)
{
    /// <summary>Takes what matters of the project's options.</summary>
    public static CodeCheck Of(ParseOptions options, CancellationToken cancellationToken) => new(
        (options as CSharpParseOptions)?.LanguageVersion ?? LanguageVersion.Default, options.PreprocessorSymbolNames.ToEquatableArray());

    /// <summary>The first thing in a text that is no C#, at its line and column; <see langword="null"/> where all of it is.</summary>
    public (int Line, int Column, string Message)? FindError(string code, CancellationToken cancellationToken)
    {
        var options = new CSharpParseOptions(Language, DocumentationMode.None, SourceCodeKind.Regular, Symbols);
        var error = CSharpSyntaxTree.ParseText(code, options, cancellationToken: cancellationToken)
            .GetDiagnostics(cancellationToken).FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return error is null
            ? null
            : (error.Location.GetLineSpan().StartLinePosition.Line, error.Location.GetLineSpan().StartLinePosition.Character, $"{error.Id}, {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }
}

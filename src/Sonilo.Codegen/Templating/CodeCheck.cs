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

    /// <summary>The first thing in a text that is not C#; <see langword="null"/> where all of it is.</summary>
    public CodeError? FindError(string code, CancellationToken cancellationToken)
    {
        var options = new CSharpParseOptions(Language, DocumentationMode.None, SourceCodeKind.Regular, Symbols);
        var error = CSharpSyntaxTree.ParseText(code, options, cancellationToken: cancellationToken)
            .GetDiagnostics(cancellationToken).FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (error is null)
        {
            return null;
        }

        var place = error.Location.GetLineSpan().StartLinePosition;
        return new CodeError(place.Line, place.Character, $"{error.Id}, {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }
}

/// <summary>What is not C# in a text.</summary>
/// <param name="Line">The line, from zero.</param>
/// <param name="Column">The column in that line, from zero.</param>
/// <param name="Message">The compiler's own words, with their number.</param>
internal sealed record CodeError(int Line, int Column, string Message);

using System.Buffers;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Templates.Contract;
using Sonilo.Codegen.Templates.Escaping;

namespace Sonilo.Codegen.Templates.Tests.Escaping;

/// <summary>What a page says means nothing to the language of the file, wherever a template writes it.</summary>
public class DefaultEscapingTests
{
    private static readonly SearchValues<char> Meaningful = SearchValues.Create("<>&'`\"\n{}");
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void InALiteralOfCSharpTextIsItself() => Holds(text =>
    {
        var literal = Assert.IsType<LiteralExpressionSyntax>(Expression(CSharp("\"{{ model.name }}\"", text)));
        return literal.Token.ValueText == text;
    });

    [Fact]
    public void InACommentOfCSharpTextStaysComment() => Holds(text =>
        Tokens(CSharp("/* {{ model.name }} */ // {{ model.name }}\n/// {{ model.name }}\n", text)).All(token => token.IsKind(SyntaxKind.EndOfFileToken)));

    [Fact]
    public void OutsideOfLiteralsTextIsNothingButWords() => Holds(text => Tokens(CSharp("{{ model.name }}", text)).All(token =>
        token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.NumericLiteralToken) || token.IsKind(SyntaxKind.EndOfFileToken)
        || token.IsKind(SyntaxKind.DotToken) || token.IsKind(SyntaxKind.MinusToken) || token.IsKeyword() || token.IsKind(SyntaxKind.BadToken)));

    [Fact]
    public void CSharpStringIsTheLiteralOfAnyText() => Holds(text =>
        Expression(CSharp("{{ model.name | csharp_string }}", text)) is LiteralExpressionSyntax literal && literal.Token.ValueText == text);

    [Fact]
    public void JsonIsTheTextForEveryReader() => Holds(text =>
    {
        var json = Rendered.Text("{{ model.name | json }}", Named(text), OutputLanguage.Code);
        return JsonDocument.Parse(json).RootElement.GetString() == text && !json.AsSpan(1, json.Length - 2).ContainsAny(Meaningful);
    });

    [Fact]
    public void XmlDocNeverLeavesItsComment() => Holds(text =>
    {
        var code = CSharp("/// <summary>{{ model.name | xml_doc }}</summary>\nclass A;", text);
        var tree = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose));
        return !tree.GetDiagnostics().Any() && tree.GetRoot().DescendantTokens().Count() == 4;
    });

    [Fact]
    public void WhatIsMadeForACommentIsEscapedElsewhere() => Holds(text =>
        CSharp("{{ model.name | xml_doc }}", text) == CSharp("{{ model.name }}", text) && CSharp("{{ model.name | comment }}", text) == CSharp("{{ model.name }}", text));

    [Fact]
    public void TextForOneLanguageIsEscapedInAnother() => Holds(text =>
        Rendered.Text("{{ model.name | csharp_string }}{{ model.name | html }}{{ model.name | shell }}", Named(text), OutputLanguage.Markdown)
        == string.Concat(Enumerable.Repeat(Rendered.Text("{{ model.name }}", Named(text), OutputLanguage.Markdown), 3)));

    [Fact]
    public void OnlyRawIsRaw() => Holds(text => Rendered.Text("{{ model.name | raw }}", Named(text)) == text.Replace("\r\n", "\n", StringComparison.Ordinal));

    [Fact]
    public void TextOfAFunctionThatIsChangedIsEscapedAgain() =>
        Assert.Equal("A\\u0022", CSharp("{{ model.name | csharp_string | string.upcase }}", "a\""));

    [Theory]
    [InlineData("{{ model.parameters[2].minimum }} {{ model.parameters[3].maximum }} {{ model.parameters[4].maximum }} {{ -1.5 }} {{ true }}", "1 600.5 4294967295 -1.5 true")]
    [InlineData("{{ model.parameters[2].csharp.type }} {{ model.parameters[9].csharp.type }}", "int? IReadOnlyList<AcmeTune15Class>?")]
    [InlineData("\"{{ model.id }}\"", "\"model_acme-tune-1.5\"")]
    public void NumbersAndNamesAreWrittenAsTheyAre(string template, string expected) => Assert.Equal(expected, Rendered.Text(template, Models.Full));

    private static string CSharp(string template, string text) => Rendered.Text(template, Named(text));

    private static TemplateModel Named(string text) => Models.Of(new ModelSpec { Id = "model_acme", Name = text })[0];

    private static ExpressionSyntax Expression(string code) => SyntaxFactory.ParseExpression(code);

    private static SyntaxToken[] Tokens(string code) => [.. SyntaxFactory.ParseTokens(code)];

    private static void Holds(Func<string, bool> law) => Prop.ForAll(HostileText.Any.ToArbitrary(), text => law(text)).Check(Config);
}

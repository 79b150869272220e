using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sonilo.Codegen.Templates.Contract;
using Sonilo.Codegen.Templates.Tests.BuiltIn;

namespace Sonilo.Codegen.Templates.Tests.Samples;

/// <summary>The templates of the samples hold for other pages than theirs, whatever those say.</summary>
public class SampleTemplateTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Sonilo;
        """;

    [Fact]
    public void TheyCompileForTheBundledPagesAndEveryType() => Compile([.. Pages.BundledModels, Models.Full]);

    [CorpusFact]
    public void TheyCompileForTheVendorsPages() => Compile(Pages.CorpusModels);

    [Fact]
    public void PagesAreInertInThem() => Prop.ForAll(HostileModels.Pair.ToArbitrary(), pair =>
    {
        foreach (var sample in SampleTemplates.Samples)
        {
            Assert.Equal(SampleTemplates.Render(sample, [pair.Benign]).Select(Shape), SampleTemplates.Render(sample, [pair.Hostile]).Select(Shape));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static void Compile(IReadOnlyList<TemplateModel> models)
    {
        var own = new[] { "MusicFunction.cs", "MusicPrice.cs" }.Select(file => Repository.Read("src/Samples/Sonilo.Samples.Agent/" + file));

        GeneratedCode.Compile(models, [Usings, .. own, .. SampleTemplates.Samples.SelectMany(sample => SampleTemplates.Render(sample, models))]);
    }

    // The kinds of all tokens and what the JSON in them is made of; documentation must only be well-formed.
    private static string Shape(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose));
        Assert.Empty(tree.GetDiagnostics());
        return string.Join(' ', tree.GetRoot().DescendantTokens().Select(static token =>
            token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) ? Shape(JsonElement.Parse(token.ValueText)) : token.Kind().ToString()));
    }

    private static string Shape(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', value.EnumerateObject().Select(static property => Shape(property.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(',', value.EnumerateArray().Select(Shape)) + "]",
        _ => value.ValueKind.ToString(),
    };
}

using Microsoft.CodeAnalysis.CSharp;

namespace Sonilo.Codegen.Tests.Generator;

/// <summary>A model, its parameters and their values may have the names of types that generated code is built on.</summary>
public class TypeNamesTests
{
    [Theory]
    [InlineData("allowed", "value", "AllowedValue")]
    [InlineData("request", "equality", "RequestEquality")]
    [InlineData("type", "converter", "TypeConverter")]
    [InlineData("asset", "input", "AssetInput")]
    [InlineData("file", "input", "FileInput")]
    public void ATypeOfValuesIsNotTakenForOneThatGeneratedCodeNames(string model, string parameter, string taken)
    {
        var run = new Project(Page.Of(Page.Section(model, $"{parameter} | string | Yes | - | - | - | `a`, `b`", "image | file"))).Run().Compiles();

        Assert.Empty(run.Diagnostics);
        Assert.DoesNotContain(run.Sources.Values, source => source.Contains($"struct {taken} ", StringComparison.Ordinal));
        Assert.Contains(run.Sources.Values, source => source.Contains($"struct {taken}2 ", StringComparison.Ordinal));
    }

    // In an expression, C# takes a name for that of the member where there is one of another type.
    public static TheoryData<string, LanguageVersion> Targets => new() { { "netstandard2.0", LanguageVersion.CSharp9 }, { "net8.0", LanguageVersion.CSharp12 }, { "net10.0", LanguageVersion.Latest } };

    [Theory]
    [MemberData(nameof(Targets))]
    public void AMemberIsNotTakenForATypeThatGeneratedCodeNames(string framework, LanguageVersion language)
    {
        string[] names =
        [
            "requestEquality", "requestReader", "requestWriter", "soniloCatalog", "allowedValue", "assetInput", "jsonObject", "jsonElement", "generationModel", "parameterChecks",
            "parameterViolation", "stringComparison", "stringComparer", "typeConverter", "readOnlyList", "system", "sonilo",
        ];
        var values = $"mood | string | No | - | - | - | {string.Join(", ", names.Select(name => $"`{name}`"))}";
        string[] rows = [.. names.Select(name => $"{name} | string | Yes"), values];
        var items = Page.Section("acme-parts", @"parts | inputs\_array | Yes") + "\n### parts\n\n" + Page.Table(rows);

        var run = new Project(Page.Of([Page.Section("acme", rows), Page.Section("acme-request"), items, .. names.Select(name => Page.Section(name))]))
        {
            Framework = Framework.Of(framework),
            Language = language,
        }.Run().Compiles();

        Assert.Empty(run.Diagnostics);
    }
}

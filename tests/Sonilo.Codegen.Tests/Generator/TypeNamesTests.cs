namespace Sonilo.Codegen.Tests.Generator;

/// <summary>A model and its parameter may together have the name of a type that generated code is built on.</summary>
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
}

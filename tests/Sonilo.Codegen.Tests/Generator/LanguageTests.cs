using Microsoft.CodeAnalysis.CSharp;

namespace Sonilo.Codegen.Tests.Generator;

public class LanguageTests
{
    private static readonly Page Acme = Page.Of(
        Page.Section("acme-tune", "prompt | string | Yes", "duration | number | No | `90` | 1 | 600", "format | string | No | - | - | - | `mp3`, `wav`"),
        Page.Section("acme-all", "a | file", "b | boolean", "c | model", @"d | string\_array", @"e | number\_array", @"f | file\_array",
            @"g | model\_array", @"h | inputs\_array", "i | tensor", @"j | string\_array | Yes | - | - | - | `x`, `y`", "k | number | Yes | - | - | - | `1`, `2`"));

    private const string Polyfills = """
        namespace System.Runtime.CompilerServices
        {
            internal static class IsExternalInit { }
            internal sealed class RequiredMemberAttribute : System.Attribute { }
            internal sealed class CompilerFeatureRequiredAttribute : System.Attribute { public CompilerFeatureRequiredAttribute(string name) { } }
        }
        namespace System.Diagnostics.CodeAnalysis
        {
            internal sealed class SetsRequiredMembersAttribute : System.Attribute { }
        }
        """;

    [Theory]
    [InlineData("netstandard2.0", LanguageVersion.CSharp9)]
    [InlineData("netstandard2.0", LanguageVersion.CSharp10)]
    [InlineData("netstandard2.0", LanguageVersion.CSharp11)]
    [InlineData("netstandard2.0", LanguageVersion.Latest)]
    [InlineData("net472", LanguageVersion.CSharp9)]
    [InlineData("net472", LanguageVersion.Latest)]
    [InlineData("net8.0", LanguageVersion.CSharp9)]
    [InlineData("net8.0", LanguageVersion.CSharp10)]
    [InlineData("net8.0", LanguageVersion.CSharp11)]
    [InlineData("net8.0", LanguageVersion.CSharp12)]
    [InlineData("net10.0", LanguageVersion.CSharp9)]
    [InlineData("net10.0", LanguageVersion.CSharp13)]
    [InlineData("net10.0", LanguageVersion.Latest)]
    [InlineData("net10.0", LanguageVersion.Preview)]
    public void GeneratedCodeCompilesWithoutAWarning(string framework, LanguageVersion language)
    {
        var run = new Project(Acme) { Framework = Framework.Of(framework), Language = language }.Run().Compiles();

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["AcmeAllRequest.g.cs", "AcmeTuneRequest.g.cs", "SoniloCatalog.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("netstandard2.0", LanguageVersion.CSharp7_3, "7.3")]
    [InlineData("net472", LanguageVersion.CSharp7_3, "7.3")]
    [InlineData("netstandard2.0", LanguageVersion.CSharp8, "8.0")]
    public void ALanguageTooOldGivesOneDiagnosticThatSaysWhatToSet(string framework, LanguageVersion language, string shown)
    {
        var run = new Project(Acme) { Framework = Framework.Of(framework), Language = language }.Run().Compiles();

        var problem = Assert.Single(run.Diagnostics);
        Assert.Equal("SON0005", problem.Id);
        Assert.Equal(
            $"The generated requests need C# 9 and the project compiles as C# {shown}: set <LangVersion>latest</LangVersion>",
            problem.GetMessage());
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void WithoutTheTypesPropertiesAreSetAndTheConstructorAsksForWhatIsRequired()
    {
        var source = new Project(Acme) { Framework = Framework.NetStandard20 }.Run().Compiles().Sources["AcmeTuneRequest.g.cs"];

        Assert.Contains("public string Prompt { get; set; }", source, StringComparison.Ordinal);
        Assert.Contains("public AcmeTuneRequest(string prompt)", source, StringComparison.Ordinal);
        Assert.DoesNotContain("public AcmeTuneRequest()", source, StringComparison.Ordinal);
        Assert.DoesNotContain("required string", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.Latest)]
    public void PolyfillsInTheSourceAreUsed(LanguageVersion language)
    {
        var run = new Project(Acme) { Framework = Framework.NetStandard20, Language = language, Sources = [Polyfills] }.Run().Compiles();

        Assert.Contains("public required string Prompt { get; init; }", run.Sources["AcmeTuneRequest.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public AcmeTuneRequest()", run.Sources["AcmeTuneRequest.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void PolyfillsDoNotMakeAnOldLanguageNew()
    {
        var run = new Project(Acme) { Framework = Framework.NetStandard20, Language = LanguageVersion.CSharp9, Sources = [Polyfills] }.Run().Compiles();

        Assert.Contains("public string Prompt { get; init; }", run.Sources["AcmeTuneRequest.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void PolyfillsThatALibraryKeepsToItselfAreNotUsed()
    {
        var library = new Project() { Framework = Framework.NetStandard20, Name = "Library", Sources = [Polyfills] }.Run().ToReference();

        var run = new Project(Acme) { Framework = Framework.NetStandard20, Libraries = [library] }.Run().Compiles();

        Assert.Contains("public string Prompt { get; set; }", run.Sources["AcmeTuneRequest.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutTheClientOneDiagnosticSaysWhatToAdd()
    {
        var run = new Project(Acme) { HasClient = false }.Run().Compiles();

        Assert.Equal("SON0012", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.Sources);
    }
}

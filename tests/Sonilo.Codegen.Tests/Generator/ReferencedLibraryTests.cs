using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sonilo.Codegen.Tests.Generator;

public class ReferencedLibraryTests
{
    private static readonly Page Acme = Page.Of(
        Page.Section("acme-tune", "prompt | string | Yes", "mood | string | No | - | - | - | `calm`, `dark`"));

    private static readonly Page More = Page.At("docs/more.md", "2026-06-15", Page.Section("acme-more", "prompt | string | Yes"));

    private const string Caller = """
        class Caller
        {
            Sonilo.Models.AcmeTuneRequest Make() => new("x") { Mood = Sonilo.Models.AcmeTuneMood.Calm };
            object Catalog => Sonilo.Models.SoniloCatalog.All;
        }
        """;

    private static MetadataReference Library(string name, string visibility, params string[] sources) =>
        new Project(Acme) { Name = name, Visibility = visibility, Sources = sources }.Run().ToReference();

    [Fact]
    public void AnAppWithoutPagesUsesTheLibrarysTypes()
    {
        var run = new Project() { Libraries = [Library("Library", "public")], Sources = [Caller] }.Run().Compiles();

        Assert.Empty(run.Sources);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void WhatALibraryDeclaresPubliclyIsNotDeclaredAgain()
    {
        var run = new Project(Acme) { Libraries = [Library("Library", "public")], Sources = [Caller] }.Run().Compiles();

        Assert.Empty(run.Sources);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void OnlyWhatTheLibraryLacksIsDeclaredAndItsCatalogueHasAnotherName()
    {
        var run = new Project(Acme, More) { Libraries = [Library("Library", "public")], Sources = [Caller] }.Run().Compiles();

        Assert.Equal(["AcmeMoreRequest.g.cs", "SoniloCatalogOfThisProject.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void WhatALibraryDeclaresBehindAnAliasIsDeclared()
    {
        var run = new Project(Acme) { Libraries = [Library("Library", "public").WithAliases(["Other"])], Sources = [Caller] }.Run().Compiles();

        Assert.Equal(["AcmeTuneRequest.g.cs", "SoniloCatalog.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatALibraryKeepsToItselfIsDeclared()
    {
        var run = new Project(Acme) { Libraries = [Library("Library", "internal")], Sources = [Caller] }.Run().Compiles();

        Assert.Equal(["AcmeTuneRequest.g.cs", "SoniloCatalog.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatALibraryLetsAFriendSeeIsNotDeclaredAgain()
    {
        var library = Library("Library", "internal", """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Consumer")]""");

        var run = new Project(Acme) { Libraries = [library], Sources = [Caller] }.Run().Compiles();

        Assert.Empty(run.Sources);
    }

    [Fact]
    public void AFriendOfSomebodyElseDeclaresItsOwn()
    {
        var library = Library("Library", "internal", """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("SomebodyElse")]""");

        var run = new Project(Acme) { Libraries = [library], Sources = [Caller] }.Run().Compiles();

        Assert.Equal(2, run.Sources.Count);
    }

    [Fact]
    public void TwoLibrariesThatDeclareTheSameModelAreNamed()
    {
        var run = new Project(Acme) { Libraries = [Library("One", "public"), Library("Two", "public")] }.Run().Compiles();

        var problem = Assert.Single(run.Diagnostics);
        Assert.Equal("SON0010", problem.Id);
        Assert.Equal(DiagnosticSeverity.Info, problem.DefaultSeverity);
        Assert.Contains("declared by One and by Two", problem.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void TwoLibrariesSideBySideWithPagesOfTheirOwn()
    {
        var other = new Project(More) { Name = "Other" }.Run().ToReference();

        var run = new Project(Acme, More) { Libraries = [Library("Library", "public"), other] }.Run().Compiles();

        Assert.DoesNotContain("AcmeTuneRequest.g.cs", run.Sources.Keys);
        Assert.DoesNotContain("AcmeMoreRequest.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void TheProjectItselfInAnotherNamespaceDeclaresEverything()
    {
        var run = new Project(Acme) { Libraries = [Library("Library", "public")], Namespace = "Mine", Sources = [Caller] }.Run().Compiles();

        Assert.Equal(["AcmeTuneRequest.g.cs", "SoniloCatalog.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ALibrarysTypeOfAllowedValuesDoesNotTakeANewTypesName()
    {
        // "acme" with "tuneMood" and "acme-tune" with "mood" both come to AcmeTuneMood.
        var page = Page.At("docs/more.md", "2026-06-15", Page.Section("acme", "tuneMood | string | No | - | - | - | `calm`, `wild`"));

        new Project(page) { Libraries = [Library("Library", "public")] }.Run().Compiles();
    }

    [Theory]
    [InlineData("Sonilo.Models.")]
    [InlineData("class")]
    [InlineData("A.class.B")]
    [InlineData("A B")]
    [InlineData("9A")]
    [InlineData("A;}class B{")]
    [InlineData("A\u2028B")]
    public void ANamespaceThatIsNoneIsRefused(string name)
    {
        var run = new Project(Acme) { Namespace = name }.Run().Compiles();

        Assert.Equal(["SON0006"], run.Ids);
        Assert.Empty(run.Sources);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("Müller.Musik")]
    [InlineData("_a._1")]
    [InlineData("Sonilo")]
    [InlineData("MyApp.System.Text")]
    [InlineData("MyApp.Sonilo")]
    [InlineData("System")]
    [InlineData("record.var")]
    [InlineData("Acme.AcmeTuneRequest")]
    public void AnyOtherNamespaceIsUsed(string name)
    {
        var run = new Project(Acme) { Namespace = name }.Run().Compiles();

        Assert.NotNull(run.Output.GetTypeByMetadataName(name + ".AcmeTuneRequest"));
    }

    [Theory]
    [InlineData("private")]
    [InlineData("public class X {}")]
    public void AVisibilityThatIsNoneIsRefused(string visibility)
    {
        var run = new Project(Acme) { Visibility = visibility }.Run().Compiles();

        Assert.Equal(["SON0007"], run.Ids);
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void TheProjectsOwnTypesOfOurNamesDoNotMix()
    {
        const string Own = """
            namespace MyApp { class AssetInput { } class System { } class JsonObject { } class GenerationModel { } class RequestReader { } }
            class Sonilo2 { }
            """;

        new Project(Acme) { Namespace = "MyApp.Music", Sources = [Own] }.Run().Compiles();
    }

    [Fact]
    public void PatternsPickModels()
    {
        var picky = new Page(Acme.Path, Acme.Text + Page.Section("acme-more") + Page.Section("other")) { Models = "ACME-M*|model_oth?r" };

        var run = new Project(picky).Run().Compiles();

        Assert.Equal(["AcmeMoreRequest.g.cs", "OtherRequest.g.cs", "SoniloCatalog.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["SON0011"], new Project(new Page(Acme.Path, Acme.Text) { Models = "nothing*" }).Run().Ids);
    }
}

namespace Sonilo.Codegen.Tests.Generator;

/// <summary>Namespaces of the project that are called like those which generated code stands on.</summary>
public class OwnNamespacesTests
{
    private static readonly Page Acme = Page.Of(Page.Section(
        "acme-tune", "prompt | string | Yes", "mood | string | No | - | - | - | `calm`, `dark`", "takes | number | No | - | - | - | `1`, `2`",
        @"files | file\_array", @"tags | string\_array", @"parts | inputs\_array", "odd | colour", "loop | boolean"));

    [Theory]
    [InlineData("Sonilo.System")]
    [InlineData("Sonilo.Collections")]
    [InlineData("Sonilo.Text")]
    [InlineData("Sonilo.Json")]
    [InlineData("Sonilo.Diagnostics")]
    [InlineData("Sonilo.Sonilo")]
    [InlineData("Sonilo.Models.System")]
    [InlineData("Sonilo.Models.Text.Json")]
    [InlineData("Sonilo.Models.Sonilo")]
    [InlineData("Sonilo.Models.Collections.Generic")]
    public void DoNotStandInTheWay(string name) =>
        new Project(Acme) { Sources = [$"namespace {name} {{ class Text {{ }} class Nullable {{ }} }}"] }.Run().Compiles();

    [Theory]
    [InlineData("MyApp.System")]
    [InlineData("MyApp.Music.System")]
    [InlineData("MyApp.Music.Sonilo")]
    public void NorInTheWayOfANamespaceOfTheProject(string name) =>
        new Project(Acme) { Namespace = "MyApp.Music", Sources = [$"namespace {name} {{ class Text {{ }} }}"] }.Run().Compiles();
}

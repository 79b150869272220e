using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Tests.Generator;
using Project = Sonilo.Codegen.Tests.Generator.Project;

namespace Sonilo.Codegen.Tests.Templating;

/// <summary>What is wrong with a template is reported once, at its place in the template's file, and everything else is still made.</summary>
public class TemplateDiagnosticsTests
{
    private static readonly Page Acme = Page.Of(Page.Section("acme-a", "prompt | string | Yes"), Page.Section("acme-b", "prompt | string | Yes"));

    private static readonly Page Fine = Page.Template("Fine.sbn-cs", "class Fine{{ model.names.pascal }};");

    [Theory]
    [InlineData("SON3001", "a\n{{ if true }}", "2,12")]
    [InlineData("SON3002", "a\n  {{ model.nope }}", "2,12")]
    [InlineData("SON3003", "{{ model.name = 'x' }}", "1,10")]
    [InlineData("SON3004", "{{ while true; end }}", "1,4")]
    [InlineData("SON3005", "{{ include 'nothing' }}", "1,4")]
    [InlineData("SON3006", "class A{{ model.names.pascal }}\n{\n    int x;\n    int }\n", "4,9")]
    public void AProblemIsReportedOnceAtItsPlaceAndTheOtherFilesAreMade(string id, string template, string place)
    {
        var run = new Project(Acme, Page.Template("Broken.sbn-cs", template), Fine).Run();

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        var span = diagnostic.Location.GetLineSpan();
        Assert.Equal(("Templates/Broken.sbn-cs", place), (span.Path, $"{span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}"));
        Assert.Equal(5, run.Sources.Count);
        Assert.Contains("Fine.AcmeA.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void WhatIsNoCSharpIsReportedWhereTheTemplateWroteItWithTheFirstLines()
    {
        var run = new Project(Acme, Page.Template("Broken.sbn-cs", "// Info\nclass {{ model.names.pascal }}\n{\n    string s = {{ model.name | raw }} {{ 'x' }};\n}\n")).Run();

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal((3, 41), (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Location.GetLineSpan().StartLinePosition.Character));
        Assert.Contains("for model_acme-a and 1 more is not C#; its line 4: CS", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("It begins: // Info ⏎ class AcmeA ⏎ {", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnErrorInAPartIsReportedInThePart()
    {
        var run = new Project(Acme, Page.Template("Info.sbn-cs", "{{ include '_part.sbn-cs' }}"), Page.Template("_part.sbn-cs", "\n{{ model.nope }}")).Run();

        Assert.Equal("Templates/_part.sbn-cs", Assert.Single(run.Diagnostics).Location.GetLineSpan().Path);
    }

    [Fact]
    public void ATemplateOfAnotherLanguageBelongsInTheCommandLine()
    {
        var run = new Project(Acme, Page.Template("Info.sbn-ts", "x"), Fine).Run();

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("SON3007", diagnostic.Id);
        Assert.Contains("'Info.sbn-ts'", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(5, run.Sources.Count);
    }

    [Fact]
    public void AnErrorThatIsMendedIsGone()
    {
        var broken = Page.Template("Info.sbn-cs", "{{ model.nope }}");
        var before = new Project(Acme, broken).Run();

        var after = before.After(Acme, broken.With("{{ model.nope }}", "class {{ model.names.pascal }};"));

        Assert.Equal(["SON3002"], before.Ids);
        Assert.Empty(after.Diagnostics);
        Assert.Contains("Info.AcmeA.g.cs", after.Sources.Keys);
    }

    // Moving a line moves the place: a kept value would report the old one.
    [Fact]
    public void AnErrorThatMovesIsReportedWhereItIs()
    {
        var broken = Page.Template("Info.sbn-cs", "{{ model.nope }}");
        var before = new Project(Acme, broken).Run();

        var after = before.After(Acme, broken.With("{{ model.nope }}", "\n\n{{ model.nope }}"));

        Assert.Equal(2, Assert.Single(after.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void HostileTextDoesNotLeaveItsLiteral()
    {
        var page = Page.Of(Page.Section("acme-a", "prompt | string | Yes | - | - | - | - | \"; System.Environment.Exit(1); // */ </summary> \\u0022"));
        var run = new Project(page, Page.Template("Info.sbn-cs", """
            class Info
            {
                public string A = "{{ model.parameters[0].description }}"; // {{ model.parameters[0].description }}
                /* {{ model.parameters[0].description }} */
                public string B = {{ model.parameters[0].description | csharp_string }};
            }
            """)).Run().Compiles();

        Assert.Contains("Exit", run.Sources["Info.AcmeA.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }
}

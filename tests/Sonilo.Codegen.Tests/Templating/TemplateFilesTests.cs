using Sonilo.Codegen.Tests.Generator;

namespace Sonilo.Codegen.Tests.Templating;

/// <summary>Every template makes a file for each model, or one for all, which is compiled with the rest.</summary>
public class TemplateFilesTests
{
    private const string Class = """
        namespace Mine;
        /// <summary>{{ model.description.xml }}</summary>
        public static class {{ model.names.pascal }}Info
        {
            /// <summary>Makes a request.</summary>
            public static global::{{ model.csharp.namespace }}.{{ model.csharp.request }} Make() => new({{ for p in model.required }}{{ p.example | csharp_string }}{{ if !for.last }}, {{ end }}{{ end }});
            /// <summary>The id.</summary>
            public const string Id = {{ model.id | csharp_string }};
        }
        """;

    private static readonly Page Acme = Page.Of(Page.Section("acme-a", "prompt | string | Yes"), Page.Section("acme-b", "prompt | string | Yes", "mood | string | Yes"));

    [Fact]
    public void ATemplateMakesAFileForEachModel()
    {
        var run = new Project(Acme, Page.Template("Info.sbn-cs", Class)).Run().Compiles();

        Assert.Equal(
            ["AcmeARequest.g.cs", "AcmeBRequest.g.cs", "Info.AcmeA.g.cs", "Info.AcmeB.g.cs", "SoniloCatalog.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("Id = \"model_acme-a\"", run.Sources["Info.AcmeA.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void ATemplateForAllMakesOneFile()
    {
        var run = new Project(Acme, Page.Template("Ids.all.sbn-cs", "class Ids { string[] All = { {{ for m in models }}{{ m.id | csharp_string }}, {{ end }}}; }")).Run();

        Assert.Equal("class Ids { string[] All = { \"model_acme-a\", \"model_acme-b\", }; }", run.Sources["Ids.all.g.cs"]);
    }

    [Fact]
    public void WhereATemplateWritesNothingThereIsNoFile()
    {
        var run = new Project(Acme, Page.Template("Info.sbn-cs", "{{ if model.parameters.size > 1 }}class Only{{ model.names.pascal }};{{ end }}\n")).Run();

        Assert.Equal(["Info.AcmeB.g.cs"], run.Sources.Keys.Where(name => name.StartsWith("Info", StringComparison.Ordinal)));
    }

    [Fact]
    public void APartIsWrittenWhereItIsIncludedAndNowhereElse()
    {
        var run = new Project(Acme, Page.Template("Info.sbn-cs", "{{ include '_head.sbn-cs' }}class {{ model.names.pascal }};"), Page.Template("_head.sbn-cs", "// \"{{ model.id }}\"\n")).Run();

        Assert.Equal("// \"model_acme-a\"\nclass AcmeA;", run.Sources["Info.AcmeA.g.cs"]);
        Assert.Equal(5, run.Sources.Count);
    }

    [Fact]
    public void TemplatesOfOneNameMakeFilesOfTwo()
    {
        var other = new Page("Other/Info.sbn-cs", "class B{{ model.names.pascal }};") { IsDoc = false, IsTemplate = true };
        var run = new Project(Acme, Page.Template("Info.sbn-cs", "class A{{ model.names.pascal }};"), other, Page.Template("info.all.sbn-cs", "class C;")).Run();

        Assert.Empty(run.Diagnostics);
        Assert.Equal(8, run.Sources.Count);
    }

    [Fact]
    public void AModelOfAReferencedLibraryIsRendered()
    {
        var library = new Project(Acme) { Name = "Library" }.Run().ToReference();

        var run = new Project(Acme, Page.Template("Info.sbn-cs", Class)) { Libraries = [library] }.Run().Compiles();

        Assert.Equal(["Info.AcmeA.g.cs", "Info.AcmeB.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatThePackageSaysOfAModelIsThere()
    {
        var run = new Project(Acme, Page.Template("Info.sbn-cs", "// {{ model.page.name }} {{ model.page.date }} {{ contract }} {{ model.csharp.visibility }} {{ model.csharp.catalog }}\n"))
        {
            Visibility = "internal",
        }.Run();

        Assert.Equal("// acme.md 2026-06-15 2 internal SoniloCatalog\n", run.Sources["Info.AcmeA.g.cs"]);
    }
}

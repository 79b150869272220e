using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sonilo.Codegen.Tests.Generator;
using Project = Sonilo.Codegen.Tests.Generator.Project;

namespace Sonilo.Codegen.Tests.Templating;

/// <summary>The template engine is loaded only where a project has a template, and a host that cannot load it still builds.</summary>
public class EngineLoadingTests
{
    private static readonly Page Acme = Page.Of(Page.Section("acme-a", "prompt | string | Yes"), Page.Section("acme-b", "prompt | string | Yes"));

    private static readonly Page Template = Page.Template("Info.sbn-cs", "class Info{{ model.names.pascal }};");

    [Fact]
    public void WithoutATemplateNoByteOfTheEngineIsLoaded()
    {
        var host = new CompilerHost();

        var result = host.Run(new Project(Acme));

        Assert.Equal(3, result.GeneratedTrees.Length);
        Assert.Equal(["Markdig", "Sonilo.Codegen", "Sonilo.Codegen.Core"], host.Loaded);
    }

    [Fact]
    public void WithATemplateItIsLoaded()
    {
        var host = new CompilerHost();

        var result = host.Run(new Project(Acme, Template));

        Assert.Equal(5, result.GeneratedTrees.Length);
        Assert.Equal(["Markdig", "Scriban.Signed", "Sonilo.Codegen", "Sonilo.Codegen.Core", "Sonilo.Codegen.Templates"], host.Loaded);
    }

    [Theory]
    [InlineData("Scriban.Signed")]
    [InlineData("System.Text.Json")]
    [InlineData("Sonilo.Codegen.Templates")]
    public void AHostWithoutWhatTheEngineNeedsSaysSoOnceAndBuildsTheRest(string missing)
    {
        var host = new CompilerHost { Missing = missing };

        var result = host.Run(new Project(Acme, Template, Page.Template("Other.all.sbn-cs", "class Other;")));

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("SON3008", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.DefaultSeverity));
        Assert.Contains(missing, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(3, result.GeneratedTrees.Length);
    }

    // Loads the analyzer as a compiler does: from its folder into a context of its own, beside a compiler that is there already.
    private sealed class CompilerHost : AssemblyLoadContext
    {
        private static readonly string Folder = Path.GetDirectoryName(typeof(SoniloGenerator).Assembly.Location)!;

        public string? Missing { get; init; }

        public string[] Loaded => [.. Assemblies.Select(assembly => assembly.GetName().Name!).Order(StringComparer.Ordinal)];

        public GeneratorDriverRunResult Run(Project project)
        {
            var generator = (IIncrementalGenerator)Activator.CreateInstance(Load("Sonilo.Codegen").GetType(typeof(SoniloGenerator).FullName!, throwOnError: true)!)!;
            return CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], [.. project.Pages], project.ParseOptions, project.Options)
                .RunGenerators(project.Compilation).GetRunResult();
        }

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var name = assemblyName.Name!;
            return name == Missing ? throw new FileNotFoundException($"Could not load file or assembly '{name}'.", name)
                : name is "Markdig" or "Scriban.Signed" || name.StartsWith("Sonilo.Codegen", StringComparison.Ordinal) ? Load(name)
                : null;
        }

        private Assembly Load(string name) => LoadFromAssemblyPath(Path.Combine(Folder, name + ".dll"));
    }
}

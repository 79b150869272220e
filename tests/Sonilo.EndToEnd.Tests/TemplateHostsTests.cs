using System.IO.Compression;

namespace Sonilo.EndToEnd;

/// <summary>
/// Compilers on older runtimes run the packed generator and its template engine: a program of our own that brings its runtime along, with the oldest
/// compiler that the generator is built for.
/// </summary>
public sealed class TemplateHostsTests
{
    private const string Host = """
        using System.Reflection;
        using System.Runtime.InteropServices;
        using System.Runtime.Loader;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CSharp;
        using Microsoft.CodeAnalysis.Diagnostics;
        using Microsoft.CodeAnalysis.Text;

        var folder = new Folder(args[0]);
        var generator = (IIncrementalGenerator)Activator.CreateInstance(folder.LoadFromAssemblyPath(Path.Combine(args[0], "Sonilo.Codegen.dll")).GetType("Sonilo.Codegen.SoniloGenerator")!)!;
        var client = CSharpSyntaxTree.ParseText("namespace Sonilo { public interface IGenerationRequest { } }");
        var compilation = CSharpCompilation.Create("app", new[] { client }, new[] { MetadataReference.CreateFromFile(typeof(object).Assembly.Location) });
        AdditionalText[] files = { new Text("acme.md", "## Acme\n\n**Model ID:** `model_acme`\n\n| Parameter | Type |\n| --- | --- |\n| `prompt` | string |\n"), new Text("Info.sbn-cs", "class {{ model.names.pascal }}Info { }") };
        var result = CSharpGeneratorDriver.Create(new[] { generator.AsSourceGenerator() }, files, null, new Options()).RunGenerators(compilation).GetRunResult();
        Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, compiler {typeof(Compilation).Assembly.GetName().Version!.ToString(2)}: {string.Join(" ", result.GeneratedTrees.Select(tree => Path.GetFileName(tree.FilePath)))} {string.Join(" ", result.Diagnostics)}");

        sealed class Folder(string path) : AssemblyLoadContext
        {
            protected override Assembly? Load(AssemblyName name) => File.Exists(Path.Combine(path, name.Name + ".dll")) ? LoadFromAssemblyPath(Path.Combine(path, name.Name + ".dll")) : null;
        }

        sealed class Text(string path, string text) : AdditionalText
        {
            public override string Path => path;
            public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
        }

        sealed class Options : AnalyzerConfigOptionsProvider
        {
            public override AnalyzerConfigOptions GlobalOptions { get; } = new Values("");
            public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;
            public override AnalyzerConfigOptions GetOptions(AdditionalText file) => new Values(file.Path.EndsWith(".md") ? "SoniloDoc" : "SoniloTemplate");
        }

        sealed class Values(string name) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value) => (value = key == "build_metadata.AdditionalFiles." + name ? "true" : "") != "";
        }
        """;

    [Theory]
    [InlineData("net8.0", "4.3.1", ".NET 8.")]
    [InlineData("net8.0", "4.8.0", ".NET 8.")]
    [InlineData("net9.0", "4.14.0", ".NET 9.")]
    public void An_older_compiler_on_an_older_runtime_renders_templates(string framework, string compiler, string runtime)
    {
        var folder = Directory.CreateTempSubdirectory("sonilo-host-");
        try
        {
            var analyzers = Path.Combine(folder.FullName, "analyzers");
            ZipFile.ExtractToDirectory(PackedPackages.PathOf("Sonilo.Codegen"), analyzers);
            File.WriteAllText(Path.Combine(folder.FullName, "Program.cs"), Host);
            File.WriteAllText(Path.Combine(folder.FullName, "host.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>{framework}</TargetFramework>
                    <OutputType>Exe</OutputType>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <LangVersion>latest</LangVersion>
                    <InvariantGlobalization>true</InvariantGlobalization>
                    <RuntimeIdentifier>$(NETCoreSdkPortableRuntimeIdentifier)</RuntimeIdentifier>
                    <SelfContained>true</SelfContained>
                    <NuGetAudit>false</NuGetAudit>
                    <DefaultItemExcludes>$(DefaultItemExcludes);analyzers/**</DefaultItemExcludes>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="{compiler}" />
                  </ItemGroup>
                </Project>
                """);

            var run = Dotnet.Run(folder.FullName, "run", "--", Path.Combine(analyzers, "analyzers", "dotnet", "cs"));

            var line = run.Output.Trim().Split('\n')[^1];
            Assert.StartsWith(runtime, line, StringComparison.Ordinal);
            Assert.EndsWith($"compiler {compiler[..compiler.LastIndexOf('.')]}: AcmeRequest.g.cs SoniloCatalog.g.cs Info.Acme.g.cs", line.Trim(), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

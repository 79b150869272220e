using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sonilo.Codegen;
using Sonilo.Emulator;

namespace Sonilo.Page.Tests;

/// <summary>A project of a user who has the package and the same pages as the emulator.</summary>
internal sealed class Compiler
{
    // What a new project has without asking.
    private const string Usings = "global using System; global using System.IO; global using System.Linq; global using System.Collections.Generic; global using System.Threading; global using System.Threading.Tasks;";

    private readonly CSharpCompilation project;

    public Compiler(IEnumerable<EmulatorPage> pages)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "Sonilo.Client.dll" or "netstandard.dll")
            .Select(static path => MetadataReference.CreateFromFile(path));
        var empty = CSharpCompilation.Create("app", [Parse(Usings)], references, new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        var texts = pages.Select(static page => new PageText(page.Name.Replace(".md", ".SoniloCodegen.additionalfile", StringComparison.Ordinal), page.Text));
        _ = CSharpGeneratorDriver.Create([new SoniloGenerator().AsSourceGenerator()], texts, new CSharpParseOptions(LanguageVersion.Latest))
            .RunGeneratorsAndUpdateCompilation(empty, out var generated, out _);
        project = (CSharpCompilation)generated;
    }

    /// <summary>What the compiler says of a program; nothing where it is fine.</summary>
    public string[] Complaints(string program)
    {
        // The program alone: the generated files are compiled by other tests.
        var tree = Parse(program);
        return [.. project.AddSyntaxTrees(tree).GetSemanticModel(tree).GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(static diagnostic => diagnostic.ToString())];
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest));

    private sealed class PageText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sonilo.Codegen;

namespace Sonilo.Cli.Tests;

/// <summary>The command line and the generator in a build make the same files, byte for byte.</summary>
public sealed class GeneratorAgreementTests : IDisposable
{
    private const string Supplement = "## Acme Tune\n\n**Model ID:** `model_acme-tune`\n\n| Parameter | Unit | Max Length |\n| --- | --- | --- |\n"
        + "| `duration` | seconds | - |\n| `prompt` | - | 500 |\n\n**Rules:**\n\n- duration <= 300\n";

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task TheyMakeTheSameFiles()
    {
        string[] pages =
        [
            workspace.Add("pages/acme.md", Pages.Page(Pages.Tune)),
            workspace.Add("pages/more.md", Pages.Page(Pages.Hum, Pages.Tune.Replace("600", "700")).Replace("2026-06-15", "2026-07-29")),
            workspace.Add("pages/acme.supplement.md", Supplement),
        ];
        var run = await workspace.RunAsync("generate", workspace["pages"], "-o", workspace["out"]);
        var generated = Generate(pages);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(generated.Keys.Order(StringComparer.Ordinal), workspace.Files("out"));
        Assert.All(generated, file => Assert.Equal(file.Value, workspace.Read("out/" + file.Key)));
    }

    private static Dictionary<string, string> Generate(IEnumerable<string> pages)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "Sonilo.Client.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("app", [], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var driver = CSharpGeneratorDriver.Create(
            [new SoniloGenerator().AsSourceGenerator()], pages.Select(path => new AdditionalPage(path, File.ReadAllText(path))), new CSharpParseOptions(LanguageVersion.Latest), ProjectSettings.AllPages);
        return driver.RunGenerators(compilation).GetRunResult().Results.Single().GeneratedSources
            .ToDictionary(source => source.HintName, source => source.SourceText.ToString());
    }
}

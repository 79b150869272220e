using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sonilo.Cli.Records;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Tests;

/// <summary>Whatever a record holds, the types of its page compile.</summary>
public class RecordCodeTests
{
    private const int Records = 400;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "Sonilo.Client.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [Theory]
    [InlineData(true, LanguageVersion.Latest)]
    [InlineData(false, LanguageVersion.CSharp9)]
    public void TheTypesOfItsPageCompile(bool isNewest, LanguageVersion language)
    {
        var target = isNewest ? CodeTarget.Newest
            : CodeTarget.Newest with { HasRequired = false, HasInit = false, HasRawLiterals = false, HasRecordStructs = false, HasParsableValues = false };
        var pages = Enumerable.Range(0, Records).Select(Page).Append(PageOf(SampleRecord.Json)).ToEquatableArray();
        var files = GeneratedFiles.Of(new PageSet(pages), target);
        var compilation = CSharpCompilation.Create(
            "app", files.Select(file => CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(language, DocumentationMode.Diagnose), file.HintName)), References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, warningLevel: 9999));

        Assert.Equal([], compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(5).Select(static diagnostic => diagnostic.ToString()));
    }

    private static ModelPage Page(int seed) => PageOf(new RandomRecord(new Random(seed)).Next());

    private static ModelPage PageOf(string json)
    {
        Assert.True(RecordReader.TryRead(RecordJson.Parse(json), out var record, out _));
        return PageReader.ReadModels($"{record!.Model.Id}.md", PageWriter.Write("x", "2026-08-13", [record.Model]));
    }
}

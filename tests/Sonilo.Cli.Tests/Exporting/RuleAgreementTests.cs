using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sonilo.Cli.Exporting;
using Sonilo.Cli.Running;
using Sonilo.Codegen.Analyzers;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;
using Sonilo.Emulator;

namespace Sonilo.Cli.Tests;

/// <summary>
/// Random requests get the same verdict from generated validators, the emulator, <c>dotnet sonilo run</c>, the exported schema and, as constants, from the analyzer. What is exported as
/// TypeScript and Python is held against the same validators by the same requests, in <c>BuiltInAgreementTests</c>.
/// </summary>
/// <remarks>
/// Where a page says what some of them cannot hold, those are left out, see <see cref="RulePages"/>: schemas know no sums, no lists without gaps and no steps from
/// elsewhere than zero, and call sites know none of that either, nor how long lists are. Schemas count characters beyond the first 65,536 once, and
/// everybody else twice; the requests have none.
/// </remarks>
public class RuleAgreementTests
{
    [Fact]
    public async Task WhatAllCanHoldGetsTheSameVerdictFromAll() => await AgreeAsync(RulePages.Everywhere, schema: true, callSite: true);

    [Fact]
    public async Task WhatASchemaCanHoldGetsTheSameVerdictFromIt() => await AgreeAsync(RulePages.InSchemas, schema: true, callSite: false);

    [Fact]
    public async Task WhatOnlyCodeCanHoldGetsTheSameVerdictFromValidatorsAndTheEmulator() => await AgreeAsync(RulePages.InCode, schema: false, callSite: false);

    private static async Task AgreeAsync(string page, bool schema, bool callSite)
    {
        var read = PageReader.Read("acme.md", page);
        Assert.Empty(read.Problems);
        var pages = new PageSet([read.Page]);
        var model = Assert.Single(pages.Models());
        var requests = RulePages.Requests(model);
        var compilation = Compile(GeneratedFiles.Of(pages, CodeTarget.Newest).Select(static file => file.Text));
        var valid = Validate(compilation, requests);
        Assert.InRange(valid.Count(static isValid => isValid), requests.Count / 50, requests.Count * 4 / 5);

        var verdicts = new List<(string Who, IReadOnlyList<bool> Verdicts)>
        {
            ("the emulator", await EmulateAsync(page, requests)),
            ("the command line", requests.Select((request, index) => Runs(model, request) ?? valid[index]).ToList()),
            ("a batch", requests.Select(request => !ModelInputs.Of(model, request).Findings().Any()).ToList()),
        };
        if (schema)
        {
            verdicts.Add(("the schema", Evaluate(model, requests)));
        }

        if (callSite)
        {
            verdicts.Add(("the call site", await AnalyzeAsync(compilation, requests)));
        }

        var disagreements = verdicts.SelectMany(other => requests.Select((request, index) => (request, index)).Where(pair => other.Verdicts[pair.index] != valid[pair.index])
            .Select(pair => $"{pair.request.ToJsonString()} is {(valid[pair.index] ? "valid" : "refused")}, but not by {other.Who}")).ToList();
        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements.Take(20)));
    }

    // An empty list has no words: on a command line it is a list that is not given.
    private static bool? Runs(ModelSpec model, JsonObject request) => request.Any(static field => field.Value is JsonArray { Count: 0 }) ? null
        : !ModelInputs.Of(model, request.SelectMany(static field => field.Value is JsonArray items ? items.Select(item => Word(field.Key, item!)) : [Word(field.Key, field.Value!)])).Findings().Any();

    private static string Word(string name, JsonNode value) => name + "=" + (value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString());

    private static List<bool> Validate(CSharpCompilation compilation, IReadOnlyList<JsonObject> requests)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
        var type = Assembly.Load(image.ToArray()).GetType("Sonilo.Models.AcmeRequest", throwOnError: true)!;
        return [.. requests.Select(request =>
        {
            try
            {
                return ((IGenerationRequest)JsonSerializer.Deserialize(request.ToJsonString(), type)!).Validate().Count == 0;
            }
            catch (JsonException)
            {
                return false;
            }
        })];
    }

    private static async Task<List<bool>> EmulateAsync(string page, IReadOnlyList<JsonObject> requests)
    {
        await using var emulator = await SoniloEmulator.StartAsync(new SoniloEmulatorOptions { UseBundledPages = false, Pages = [new EmulatorPage("acme.md", page)], AcceptAnyAssetId = true });
        using var client = new HttpClient();
        var verdicts = new List<bool>();
        foreach (var request in requests)
        {
            using var answer = await client.PostAsJsonAsync($"{emulator.BaseAddress.AbsoluteUri.TrimEnd('/')}/generate/custom/model_acme?dryRun=true", request);
            Assert.True(answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.BadRequest, await answer.Content.ReadAsStringAsync());
            verdicts.Add(answer.IsSuccessStatusCode);
        }

        return verdicts;
    }

    private static List<bool> Evaluate(ModelSpec model, IReadOnlyList<JsonObject> requests)
    {
        var schema = JsonSchema.FromText(Assert.Single(JsonSchemaExport.Of([model])).Text, new BuildOptions { SchemaRegistry = new SchemaRegistry() });
        return [.. requests.Select(request => schema.Evaluate(JsonDocument.Parse(request.ToJsonString()).RootElement).IsValid)];
    }

    private static async Task<List<bool>> AnalyzeAsync(CSharpCompilation generated, IReadOnlyList<JsonObject> requests)
    {
        var lines = requests.Select(static (request, index) => $"    static AcmeRequest Request{index}() => {CallSiteCode.Of(request)};");
        var source = "using Sonilo;\nusing Sonilo.Models;\nstatic class Caller\n{\n" + string.Join('\n', lines) + "\n}\n";
        var compilation = generated.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, path: "Caller.cs"));

        // A fraction where the type takes none is the compiler's to refuse.
        var errors = compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.All(errors, static error => Assert.Equal("CS0266", error.Id));
        var found = errors.Concat(await compilation.WithAnalyzers([new LimitAnalyzer()]).GetAnalyzerDiagnosticsAsync());
        var refused = found.Select(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - 4).ToHashSet();
        return [.. requests.Select((_, index) => !refused.Contains(index))];
    }

    private static CSharpCompilation Compile(IEnumerable<string> files)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(IGenerationRequest).Assembly.Location).Distinct(StringComparer.Ordinal).Select(static path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
            "Generated", files.Select(static (text, index) => CSharpSyntaxTree.ParseText(text, path: $"File{index}.g.cs")), references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }
}

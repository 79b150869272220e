using System.Text.Json;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Sonilo.Cli.Tests;

public sealed class ExportCommandTests : IDisposable
{
    private readonly Workspace workspace = new();

    public ExportCommandTests() => workspace.Add("acme.md", Pages.Page(Pages.Hum, Pages.Tune));

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task AJsonSchemaAModel()
    {
        await ExportAsync("json-schema");

        Assert.Equal(["model_acme-hum-1.5.schema.json", "model_acme-tune.schema.json"], workspace.Files("out"));
        Snapshot.Matches(workspace.Read("out/model_acme-hum-1.5.schema.json") + workspace.Read("out/model_acme-tune.schema.json"));
    }

    [Fact]
    public async Task OneOpenApiDocumentThatAnotherReaderUnderstands()
    {
        await ExportAsync("openapi");
        var result = OpenApiDocument.Parse(workspace.Read("out/openapi.json"), "json");

        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, result.Diagnostic.SpecificationVersion);
        Assert.Equal(["/generate/custom/model_acme-hum-1.5", "/generate/custom/model_acme-tune"], result.Document!.Paths.Keys);
        var operation = result.Document.Paths["/generate/custom/model_acme-tune"].Operations![HttpMethod.Post];
        var schema = operation.RequestBody!.Content!["application/json"].Schema!;
        Assert.Equal(["prompt"], schema.Required!);
        Assert.Equal(("1", "600"), (schema.Properties!["duration"].Minimum, schema.Properties["duration"].Maximum));
        Assert.Equal(JsonSchemaType.Integer, schema.Properties["numSamples"].Type);
        Assert.Equal(["tune-4", "tune-5", "latest"], schema.Properties["style"].Enum!.Select(value => value!.GetValue<string>()));
        Assert.Equal(["200", "269", "default"], operation.Responses!.Keys);
        Assert.Equal(["projectId", "dryRun"], operation.Parameters!.Select(parameter => parameter.Name));
    }

    [Fact]
    public async Task TheNumbersOfAConditionHaveALineEach()
    {
        workspace.Add("acme.md", Pages.Page(Pages.Tune + "\n**Rules:**\n\n- `style required when duration is 10, 20`\n"));
        await ExportAsync("json-schema");

        var schema = workspace.Read("out/model_acme-tune.schema.json");
        Assert.Contains("\"enum\": [\n              10,\n              20\n            ]", schema, StringComparison.Ordinal);
    }

    // Readers of schemas refuse an enum that is empty or lists a value twice.
    [Theory]
    [InlineData("style required when duration is 10, 10.0, ten", "\"enum\": [\n              10\n            ]")]
    [InlineData("style required when duration is ten", "\"enum\": []")]
    public async Task AConditionComparesWithEachValueOnceAndWithNothingElse(string rule, string text)
    {
        workspace.Add("acme.md", Pages.Page(Pages.Tune + $"\n**Rules:**\n\n- `{rule}`\n"));
        await ExportAsync("json-schema");

        Assert.Equal(!text.EndsWith("[]", StringComparison.Ordinal), workspace.Read("out/model_acme-tune.schema.json").Contains(text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("json-schema")]
    [InlineData("openapi")]
    [InlineData("tools")]
    public async Task InvisibleCharactersAreEscapedAndLineBreaksAreBlanks(string format)
    {
        workspace.Add("acme.md", Pages.Page(Pages.Tune.Replace("How long, in seconds.", "How \u202Elong,<br>in seconds.", StringComparison.Ordinal)));
        await ExportAsync(format);

        var text = string.Concat(workspace.Files("out").Select(file => workspace.Read("out/" + file)));
        Assert.Contains("How \\u202Elong, in seconds.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AToolAModelInEveryShape()
    {
        await ExportAsync("tools");

        Assert.Equal(["tools.anthropic.json", "tools.mcp.json", "tools.openai.json"], workspace.Files("out"));
        Snapshot.Matches(workspace.Read("out/tools.mcp.json"));
    }

    [Fact]
    public async Task NamesOfToolsAreWhatEveryHostTakes()
    {
        var id = "model_" + new string('x', 80);
        workspace.Add("acme.md", Pages.Page(
            Pages.Tune, Pages.Tune.Replace("model_acme-tune", "model_acme.tune"), Pages.Tune.Replace("model_acme-tune", "model_acme_tune"),
            Pages.Tune.Replace("model_acme-tune", id + "1"), Pages.Tune.Replace("model_acme-tune", id + "2")));
        await ExportAsync("tools");
        using var document = JsonDocument.Parse(workspace.Read("out/tools.openai.json"));
        var names = document.RootElement.EnumerateArray().Select(tool => tool.GetProperty("function").GetProperty("name").GetString()!).ToList();

        Assert.Equal(5, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", name));
    }

    [Fact]
    public async Task OnlyWhatChangedIsWritten()
    {
        Assert.Equal("out: 2 files written, 0 unchanged, 0 removed\n", (await ExportAsync("json-schema")).Out);
        workspace.Add("acme.md", Pages.Page(Pages.Hum, Pages.Tune.Replace("600", "300")));
        Assert.Equal("out: 1 file written, 1 unchanged, 0 removed\n", (await ExportAsync("json-schema")).Out);
    }

    [Fact]
    public async Task APageWithoutAModelExportsNothing()
    {
        var run = await workspace.RunAsync("export", workspace.Add("song.md", "# Song\n"), "-o", workspace["out"], "--as", "tools");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Empty(workspace.Files("out"));
    }

    private async Task<ToolRun> ExportAsync(string kind)
    {
        var run = await workspace.RunAsync("export", workspace["acme.md"], "-o", workspace["out"], "--as", kind);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run;
    }
}

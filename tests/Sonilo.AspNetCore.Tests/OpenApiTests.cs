using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Sonilo.AspNetCore.Tests;

public class OpenApiTests
{
    [Theory]
    [InlineData("AcmeKindsRequest", "model_acme-kinds")]
    [InlineData("AcmeLimitsRequest", "model_acme-limits")]
    [InlineData("AcmeRequiredRequest", "model_acme-required")]
    public async Task ARequestHasTheSchemaThatTheToolExports(string type, string model)
    {
        await using var app = await WebApp.StartAsync();

        var document = JsonNode.Parse(await app.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;

        Assert.Equal(
            Canonical(Exported()["components"]!["schemas"]![model]!),
            Canonical(document["components"]!["schemas"]![type]!));
    }

    [Fact]
    public async Task AllowedValuesAndAssetsAreTexts()
    {
        await using var app = await WebApp.StartAsync();

        var document = await app.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative));
        var schemas = JsonNode.Parse(document)!["components"]!["schemas"]!;

        Assert.Equal("""{"enum":["mp3","wav"],"type":"string"}""", Canonical(schemas["AcmeLimitsFormat"]!));
        Assert.Equal("string", schemas["AssetInput"]!["type"]!.GetValue<string>());
    }

    private static JsonNode Exported()
    {
        var folder = Directory.CreateTempSubdirectory("sonilo-").FullName;
        try
        {
            var root = Metadata("RepositoryRoot");
            var tool = Path.Combine(root, "src", "Sonilo.Cli", "bin", Metadata("Configuration"), "net10.0", "dotnet-sonilo.dll");
            var page = Path.Combine(root, "tests", "Sonilo.Codegen.Tests", "Generated", "Pages", "kinds.md");
            using var run = Process.Start(new ProcessStartInfo("dotnet", [tool, "export", page, "--as", "openapi", "-o", folder]) { RedirectStandardOutput = true })!;
            var output = run.StandardOutput.ReadToEnd();
            run.WaitForExit();
            Assert.True(run.ExitCode == 0, output);
            return JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "openapi.json")))!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The same schema, with the keywords in one order and without those that say nothing.
    private static string Canonical(JsonNode node) => Sorted(node).ToJsonString();

    private static JsonNode Sorted(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields
            .Where(static field => field is not { Key: "required", Value: JsonArray { Count: 0 } })
            .OrderBy(static field => field.Key, StringComparer.Ordinal)
            .Select(static field => KeyValuePair.Create<string, JsonNode?>(field.Key, Sorted(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        null => JsonValue.Create("null"),
        _ => node.DeepClone(),
    };

    private static string Metadata(string key) =>
        typeof(OpenApiTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

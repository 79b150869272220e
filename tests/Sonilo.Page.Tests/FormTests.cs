using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Sonilo.Emulator;
using static Microsoft.Playwright.Assertions;

namespace Sonilo.Page.Tests;

/// <summary>Every model gets a form that fits, and every filled form becomes C# that compiles.</summary>
[Collection(nameof(Browser))]
public class FormTests(Browser browser)
{
    private static IReadOnlyList<EmulatorPage> All { get; } = [Pages.EveryKind, .. Pages.Corpus];

    [BrowserFact]
    public async Task EveryParameterOfEveryModelHasItsControl()
    {
        await using var visit = await Visit.StartAsync(browser, options => options.Pages = [.. All]);
        using var http = new HttpClient { BaseAddress = visit.Emulator.PageAddress };
        foreach (var form in await FormsAsync(http))
        {
            await visit.ChooseAsync((string)form["id"]!);
            var parameters = form["parameters"]!.AsArray();
            await Expect(visit.Page.Locator(".field")).ToHaveCountAsync(parameters.Count);
            var wrong = await visit.Page.EvaluateAsync<string[]>(
                """
                text => (form => form.parameters.flatMap((parameter, index) => {
                  const field = document.querySelectorAll('.field')[index];
                  const control = field.querySelector('input:not([type=file]), textarea, select');
                  const kind = parameter.list ? 'FIELDSET' : parameter.kind === 'boolean' || parameter.allowed.length > 0 && parameter.kind !== 'file' ? 'SELECT'
                    : parameter.kind === 'text' || parameter.kind === 'fields' ? 'TEXTAREA' : 'INPUT';
                  const found = parameter.list ? field.tagName : control?.tagName;
                  const choices = kind === 'SELECT' && parameter.kind !== 'boolean' ? control.options.length - 1 : parameter.allowed.length;
                  const labelled = parameter.list ? field.querySelector('legend') !== null : control?.labels.length === 1;
                  return found === kind && choices === parameter.allowed.length && labelled ? [] : [`${form.id}.${parameter.name}: ${found} instead of ${kind}`];
                }))(JSON.parse(text))
                """, form.ToJsonString());
            Assert.Empty(wrong);
        }
    }

    [Fact]
    public async Task EveryFilledFormIsAcceptedAndBecomesCodeThatCompiles()
    {
        await using var emulator = await SoniloEmulator.StartAsync(new() { AcceptAnyAssetId = true, Pages = [.. All] });
        using var http = new HttpClient { BaseAddress = emulator.PageAddress };
        var compiler = new Compiler([.. EmulatorPage.Bundled(), .. All]);
        var count = 0;
        foreach (var form in await FormsAsync(http))
        {
            var input = new JsonObject([.. form["parameters"]!.AsArray().Select(parameter => new KeyValuePair<string, JsonNode?>((string)parameter!["name"]!, Value(parameter)))]);
            var answer = await http.PostAsJsonAsync($"/emulator/api/models/{Uri.EscapeDataString((string)form["id"]!)}/check", new JsonObject { ["input"] = input });
            var check = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;

            // What holds between parameters can forbid values that are fine alone.
            Assert.DoesNotContain(check["refusals"]!.AsArray(), static refusal => refusal!["parameter"] is not null);
            Assert.Empty(compiler.Complaints((string)check["code"]!["csharp"]!));
            count++;
        }

        Assert.True(count >= 4, $"{count} models");
        Assert.Empty(emulator.Requests);
    }

    private static async Task<List<JsonObject>> FormsAsync(HttpClient http)
    {
        var forms = new List<JsonObject>();
        foreach (var line in (await http.GetFromJsonAsync<JsonObject>("/emulator/api/models"))!["models"]!.AsArray())
        {
            forms.Add((await http.GetFromJsonAsync<JsonObject>($"/emulator/api/models/{Uri.EscapeDataString((string)line!["id"]!)}"))!);
        }

        return forms;
    }

    private static JsonNode? Value(JsonNode parameter)
    {
        var item = Item(parameter);
        return (bool)parameter["list"]! ? new JsonArray(item) : item;
    }

    private static JsonNode? Item(JsonNode parameter)
    {
        var allowed = parameter["allowed"]!.AsArray();
        return (string)parameter["kind"]! switch
        {
            "number" when allowed.Count > 0 => JsonNode.Parse((string)allowed[^1]!),
            "number" => (parameter["max"] ?? parameter["min"])?.DeepClone() ?? 1,
            "boolean" => true,
            "fields" when parameter["items"]!.AsArray() is { Count: > 0 } items => new JsonObject(items.Select(static (field, place) => Field(field!, place))),
            "fields" => new JsonObject { ["text"] = "a \"quote\"" },
            "file" => "asset_x",
            "text" when allowed.Count > 0 => (string)allowed[^1]!,
            _ => "a \\ \"text\"\nwith {braces}",
        };
    }

    // What has no maximum grows from field to field, as from a start to an end.
    private static KeyValuePair<string, JsonNode?> Field(JsonNode field, int place) => new(
        (string)field["name"]!,
        (string)field["kind"]! == "number" && field["max"] is null && field["allowed"]!.AsArray().Count == 0 ? ((decimal?)field["min"] ?? 0) + place : Value(field));
}

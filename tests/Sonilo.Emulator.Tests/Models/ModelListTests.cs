using System.Text.Json.Nodes;

namespace Sonilo.Emulator.Tests;

/// <summary>The models' records, one, several and in lists, as far as the pages have them.</summary>
public class ModelListTests
{
    private const string Acme = """
        ---
        title: Acme
        ---

        > Last updated: 2026-08-13.

        ## Acme

        **Model ID:** `model_acme`

        **Capabilities:** `video2video`, `video2audio`

        | Parameter | Type | Required | Default | Min | Max | Allowed Values | Step | Min Length | Max Length | Kind | Max Size | Max Duration | Cost | Label | Labels | Description |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | `video` | file | Yes | - | - | - | - | - | - | - | video | 5000 | 360 | Yes | Clip | - | What to play to. |
        | `prompt` | string | No | - | - | - | - | - | 1 | 200 | - | - | - | No | - | - | - |
        | `offset` | number | No | `0` | 0 | 600 | - | 10 | - | - | - | - | - | - | - | - | - |
        | `mode` | string | No | `a` | - | - | `a`, `b` | - | - | - | - | - | - | - | - | `a` = `Auto` | - |
        | `segments` | inputs_array | No | “ | - | - | - | - | - | 50 | - | - | - | - | - | - | - |

        **Rules:**

        - `prompt required without segments`
        - `offset required with segments`
        - `prompt required when mode is b`
        - `prompt excludes segments`

        ### segments

        | Parameter | Type | Required | Min | Description |
        | --- | --- | --- | --- | --- |
        | `start` | number | Yes | 0 | - |
        | `end` | number | No | - | - |

        **Rules:**

        - `end required with start`
        """;

    [Fact]
    public async Task ARecordSaysAllThatItsPageSays()
    {
        await using var service = await Service.StartAsync(static options => options.Pages.Add(new EmulatorPage("acme.md", Acme)));

        var model = (await service.GetAsync("/models/model_acme"))["model"]!;

        Assert.Equal("2026-08-13T00:00:00.000Z", (string?)model["updatedAt"]);
        Assert.Equal("""{"selects":{"mode":{"a":"Auto"}}}""", model["uiConfig"]!.ToJsonString());
        string[] inputs = [.. ((JsonArray)model["inputs"]!).Select(static input => input!.ToJsonString().Replace("\"", "'", StringComparison.Ordinal))];
        Assert.Equal("{'name':'video','label':'Clip','type':'file','description':'What to play to.','required':{'always':true},'kind':'video','maxSize':5000,'maxDuration':360,'costImpact':true}", inputs[0]);
        Assert.Equal(
            "{'name':'prompt','label':'Prompt','type':'string','description':'','required':{'ifNotDefined':{'segments':{'message':'prompt is required without segments.'}},'conditionalValues':{'mode':['b']}},'minLength':1,'maxLength':200,'costImpact':false}",
            inputs[1]);
        Assert.Equal("{'name':'offset','label':'Offset','type':'number','description':'','required':{'ifDefined':{'segments':{'message':'offset is required with segments.'}}},'default':0,'min':0,'max':600,'step':10}", inputs[2]);
        Assert.Equal(
            "{'name':'segments','label':'Segments','type':'inputs_array','description':'','default':[],'maxLength':50,'inputs':[{'name':'start','label':'Start','type':'number','description':'','required':{'always':true},'min':0},"
                + "{'name':'end','label':'End','type':'number','description':'','required':{'ifDefined':{'start':{'message':'end is required with start.'}}}}]}",
            inputs[4]);
    }

    [Fact]
    public async Task AListComesInPagesAndWithoutInputs()
    {
        await using var service = await Service.StartAsync(static options => (options.UseBundledPages, options.Pages) = (false, [new EmulatorPage("many.md", Many(120))]));

        var ids = new List<string>();
        string? token = null;
        do
        {
            var page = await service.GetAsync("/models/public" + (token is null ? "" : "?paginationToken=" + token));
            ids.AddRange(((JsonArray)page["models"]!).Select(static row => (string)row!["id"]!));
            Assert.All((JsonArray)page["models"]!, static row => Assert.Null(row!["inputs"]));
            token = (string?)page["nextPaginationToken"];
        }
        while (token is not null);

        Assert.Equal(Enumerable.Range(0, 120).Select(static number => $"model_many-{number:000}"), ids);
        Assert.Equal(3, service.Emulator.CountOf(EmulatedOperation.ListModels));
    }

    [Theory]
    [InlineData("?pageSize=0", "Input pageSize must be at least 1")]
    [InlineData("?pageSize=101", "Input pageSize must be at most 100")]
    [InlineData("?paginationToken=x", "Invalid paginationToken")]
    public async Task APageThatThereIsNotIsRefused(string query, string reason)
    {
        await using var service = await Service.StartAsync();

        var answer = await service.GetAsync("/models" + query);

        Assert.Equal((400, reason), (answer.Status, answer.Reason));
    }

    [Fact]
    public async Task SeveralRecordsComeTogether()
    {
        await using var service = await Service.StartAsync();

        var models = (JsonArray)(await service.PostAsync("/models/get-bulk", $$"""{"modelIds":["{{Service.VideoModel}}","model_nobody","{{Service.TextModel}}"]}"""))["models"]!;
        var minimal = (await service.PostAsync("/models/get-bulk", $$"""{"modelIds":["{{Service.TextModel}}"],"minimal":true}"""))["models"]![0]!;

        Assert.Equal([Service.VideoModel, Service.TextModel], models.Select(static model => (string?)model!["id"]));
        Assert.All(models, static model => Assert.NotEmpty((JsonArray)model!["inputs"]!));
        Assert.Equal($$"""{"id":"{{Service.TextModel}}","name":"Sonilo V1.1 Text to Music","type":"custom"}""", minimal.ToJsonString());
        Assert.Equal("Input modelIds is required", (await service.PostAsync("/models/get-bulk", "{}")).Reason);
    }

    [Theory]
    [InlineData("/models/public")]
    [InlineData("/models/" + Service.TextModel)]
    public async Task NoKeyIsNeededToRead(string path)
    {
        await using var service = await Service.StartAsync(static options => options.RequireCredentials = true);
        using var request = new HttpRequestMessage(HttpMethod.Get, service.Address(path));
        _ = request.Headers.TryAddWithoutValidation("Authorization", "public-auth-token");

        Assert.Equal(200, (int)(await service.Anonymous.SendAsync(request)).StatusCode);
        Assert.Equal(401, (int)(await service.Anonymous.GetAsync(new Uri(service.Address(path)))).StatusCode);
    }

    [Fact]
    public async Task AModelThatGivesBothGivesAVideoAndThenATrack()
    {
        await using var service = await Service.StartAsync(static options => options.Pages.Add(new EmulatorPage("acme.md", Acme)));
        var video = await service.UploadAsync(Videos.Mp4(5));

        var ids = (JsonArray)(await service.FinishAsync($$"""{"video":"{{video}}","prompt":"rain"}""", "model_acme"))["metadata"]!["assetIds"]!;
        var kinds = new List<string>();
        foreach (var id in ids)
        {
            var asset = (await service.GetAsync($"/assets/{id}"))["asset"]!;
            kinds.Add($"{asset["kind"]} {asset["mimeType"]}");
        }

        Assert.Equal(["video video/mp4", "audio audio/wav"], kinds);
    }

    private static string Many(int count) => string.Concat(Enumerable.Range(0, count).Select(static number => $"""
        ## Many {number}

        **Model ID:** `model_many-{number:000}`

        | Parameter | Type | Required | Min | Max |
        | --- | --- | --- | --- | --- |
        | `seed` | number | No | 1 | 9 |


        """));
}

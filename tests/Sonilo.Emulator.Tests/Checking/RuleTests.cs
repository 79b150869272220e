namespace Sonilo.Emulator.Tests;

/// <summary>Steps, lengths, rules between parameters and items of lists, in the vendor's words.</summary>
public class RuleTests
{
    private const string Page = """
        ## Acme

        **Model ID:** `model_acme`

        **Capabilities:** `txt2audio`

        | Parameter | Type | Required | Min | Step | Min Length | Max Length | Max Size | Max Duration |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | `prompt` | string | No | - | - | 3 | 9 | - | - |
        | `offset` | number | No | 0 | 10 | - | - | - | - |
        | `odd` | integer | No | 1 | 2 | - | - | - | - |
        | `mode` | string | No | - | - | - | - | - | - |
        | `video` | file | No | - | - | - | - | 1 kB | - |
        | `segments` | inputs_array | No | - | - | 1 | 3 | - | - |

        **Rules:**

        - `prompt required without segments`
        - `prompt excludes segments`
        - `odd required with offset`
        - `odd required when mode is a, b`
        - `at most one of odd, video`
        - `segments contiguous from start to end`
        - `segments.end <= video.duration`

        ### segments

        | Parameter | Type | Required | Max |
        | --- | --- | --- | --- |
        | `start` | number | Yes | - |
        | `end` | number | Yes | 600 |
        | `text` | string | No | - |
        | `mood` | string | No | - |

        **Rules:**

        - `at least one of text, mood`
        """;

    [Theory]
    [InlineData("""{"prompt":"ab"}""", "Input prompt must be at least 3 characters long")]
    [InlineData("""{"prompt":"abcdefghij"}""", "Input prompt must be at most 9 characters long")]
    [InlineData("""{"prompt":"rain","offset":15,"odd":1}""", "Input offset must be a multiple of 10")]
    [InlineData("""{"prompt":"rain","odd":4}""", "Input odd must be 1 plus a multiple of 2")]
    [InlineData("""{}""", "Input prompt is required when segments is not defined")]
    [InlineData("""{"prompt":"rain","offset":10}""", "Input odd is required when offset is defined")]
    [InlineData("""{"prompt":"rain","mode":"b"}""", "Input odd is required when mode is a or b")]
    [InlineData("""{"prompt":"rain","segments":[{"start":0,"end":1,"text":"a"}]}""", "Input prompt cannot be used with segments")]
    [InlineData("""{"prompt":"rain","odd":1,"video":"asset_x"}""", "At most one of the inputs odd, video can be used")]
    [InlineData("""{"segments":[]}""", "Input segments must be at least 1 items long")]
    [InlineData("""{"segments":[{"start":0,"end":601,"text":"a"}]}""", "Input segments[0].end must be at most 600")]
    [InlineData("""{"segments":[{"start":0,"text":"a"}]}""", "Input segments[0].end is required")]
    [InlineData("""{"segments":[{"start":0,"end":1,"text":"a"},{"start":1,"end":2,"mood":5}]}""", "Input segments[1].mood must be a string")]
    [InlineData("""{"segments":[{"start":0,"end":1,"text":"a","tempo":5}]}""", "Unknown input segments[0].tempo")]
    [InlineData("""{"segments":[5]}""", "Input segments must be an object")]
    [InlineData("""{"segments":[{"start":0,"end":1}]}""", "At least one of the inputs text, mood is required")]
    [InlineData("""{"segments":[{"start":1,"end":2,"text":"a"}]}""", "Input segments[0].start must be 0")]
    [InlineData("""{"segments":[{"start":0,"end":2,"text":"a"},{"start":3,"end":4,"text":"a"}]}""", "Input segments[1].start must be 2")]
    [InlineData("""{"segments":[{"start":0,"end":0,"text":"a"}]}""", "Input segments[0].end must be greater than start (0)")]
    public async Task WhatBreaksARuleIsRefused(string body, string reason)
    {
        await using var service = await StartAsync();

        var answer = await service.SubmitAsync(body, "model_acme");

        Assert.Equal((400, $$"""{"reason":"{{reason}}"}"""), (answer.Status, answer.Text));
        Assert.Equal(0, service.Emulator.StartedJobs);
    }

    [Theory]
    [InlineData("""{"prompt":"abc"}""")]
    [InlineData("""{"prompt":"rain","offset":30,"odd":5,"mode":"a"}""")]
    [InlineData("""{"segments":[{"start":0,"end":2,"text":"a"},{"start":2,"end":600,"mood":"b"}],"video":"asset_x"}""")]
    public async Task WhatKeepsThemAllIsStarted(string body)
    {
        await using var service = await StartAsync();

        Assert.Equal(200, (await service.SubmitAsync(body, "model_acme")).Status);
    }

    private static Task<Service> StartAsync() => Service.StartAsync(options =>
    {
        options.Pages = [new EmulatorPage("acme.md", Page)];
        options.AcceptAnyAssetId = true;
    });
}

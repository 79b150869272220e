using System.Text.Json;

namespace Sonilo.Client.Tests;

/// <summary>What an endpoint returns of a state, an asset or an estimate is what their types show, never the service's whole answer with owner and prompt.</summary>
public class AnswersAsJsonTests
{
    [Fact]
    public async Task TheRawAnswerIsNotPartOfThem()
    {
        using var service = new Loopback(static asked =>
            asked.Path.StartsWith("/v1/assets", StringComparison.Ordinal) ? Reply.Json("""{"asset":{"id":"asset_1","ownerId":"somebody","metadata":{"prompt":"secret wish"}}}""")
            : asked.Path.StartsWith("/v1/generate", StringComparison.Ordinal) ? Reply.Json("""{"creativeUnitsCost":3,"ownerId":"somebody","echo":"secret wish"}""")
            : Reply.Json("""{"job":{"jobId":"job_1","status":"success","ownerId":"somebody","metadata":{"input":{"prompt":"secret wish"},"assetIds":["asset_1"]}}}"""));
        using var client = service.Client();
        object[] answers = [await client.GetJob("job_1").RefreshAsync(), await client.GetAssetAsync("asset_1"), await client.EstimateAsync(new MusicRequest("a"))];
        foreach (var answer in answers)
        {
            var json = JsonSerializer.Serialize(answer, answer.GetType());
            Assert.DoesNotContain("somebody", json, StringComparison.Ordinal);
            Assert.DoesNotContain("secret wish", json, StringComparison.Ordinal);
        }
    }
}

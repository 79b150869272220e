namespace Sonilo.Client.Tests;

/// <summary>Every field that is documented of jobs and assets is where a caller looks for it, and what is not known stays at hand.</summary>
public class BodiesOfTheServiceTests
{
    private const string Job = """
        {
          "jobId": "job_a", "jobType": "custom", "status": "success", "progress": 1, "ownerId": "proj_a", "authorId": "user_a",
          "createdAt": "2026-08-28T07:37:09.434Z", "updatedAt": "2026-08-28T07:38:40.120Z",
          "statusHistory": [ { "status": "queued", "date": "2026-08-28T07:37:09.000Z" }, { "status": "success", "date": "2026-08-28T07:38:40.000Z" } ],
          "metadata": {
            "input": { "modelId": "model_sonilo-v1-1-text-to-music", "prompt": "lo-fi", "numSamples": 2, "deep": { "status": "failure", "jobId": "job_no", "assetIds": ["no"] } },
            "assetIds": ["asset_b", "asset_a"], "error": null, "output": { "assetIds": ["no"] }, "new": [1, {}]
          },
          "billing": { "cuCost": 10.75, "cuDiscount": 0.25, "disableRefund": true }
        }
        """;

    [Theory]
    [InlineData("""{ "job": @ }""")]
    [InlineData("""{ "creativeUnitsCost": 9, "job": @, "later": [] }""")]
    [InlineData("@")]
    public async Task AJobIsReadWhole(string body)
    {
        using var service = new Loopback(_ => Reply.Json(body.Replace("@", Job, StringComparison.Ordinal)));
        using var client = service.Client();
        var state = await client.GetJob("job_a").RefreshAsync();
        Assert.Equal(("job_a", "success", 1.0, "model_sonilo-v1-1-text-to-music"), (state.JobId, state.Status, state.Fraction, state.ModelId));
        Assert.Equal(["asset_b", "asset_a"], state.AssetIds);
        Assert.Equal((10.75m, true, null, null), (state.Cost, state.ChargedWhenFailed, state.Error, state.Hint));
        Assert.Equal(DateTimeOffset.Parse("2026-08-28T07:37:09.434Z", System.Globalization.CultureInfo.InvariantCulture), state.CreatedAt);
        Assert.Equal(DateTimeOffset.Parse("2026-08-28T07:38:40.120Z", System.Globalization.CultureInfo.InvariantCulture), state.UpdatedAt);
        Assert.Equal("user_a", state.RawJson.GetProperty("authorId").GetString());
        Assert.Equal(2, state.RawJson.GetProperty("statusHistory").GetArrayLength());
    }

    [Theory]
    [InlineData("pending")]
    [InlineData("queued")]
    [InlineData("warming-up")]
    [InlineData("in-progress")]
    [InlineData("finalizing")]
    [InlineData("processing")]
    [InlineData("succes")]
    [InlineData("")]
    public async Task WordsThatAreNoEndKeepTheWaitGoingUpToItsLimit(string status)
    {
        using var service = new Loopback(_ => Reply.Job("job_1", status));
        using var client = service.Client(static options => options.WaitLimit = TimeSpan.FromMilliseconds(150));
        Assert.Equal("job_1", (await Assert.ThrowsAsync<GenerationTimeoutException>(() => client.GetJob("job_1").WaitAsync())).JobId);
    }

    [Fact]
    public async Task AnAssetIsReadWholeAndAskedForAsItWasMade()
    {
        using var service = new Loopback(static _ => Reply.Json("""
            {
              "asset": {
                "id": "asset_a", "url": "https://cdn.example.com/asset_a?Policy=a%2Fb&Signature=x~y_&Key-Pair-Id=K", "mimeType": "audio/mp4", "kind": "audio", "status": "success",
                "metadata": { "kind": "image", "name": "tune.m4a", "size": 1, "type": "uploaded" }, "properties": { "size": 979892, "duration": 12.5 },
                "originalFileUrl": "https://cdn.example.com/original", "originalMimeType": "audio/wav", "tags": []
              }
            }
            """));
        using var client = service.Client(static options => options.ProjectId = "proj_a");
        var asset = await client.GetAssetAsync("asset_a");
        Assert.Equal(("asset_a", "audio/mp4", "audio", "tune.m4a", 979892L, TimeSpan.FromSeconds(12.5)), (asset.Id, asset.MimeType, asset.Kind, asset.Name, asset.Size, asset.Duration));
        Assert.Equal("https://cdn.example.com/asset_a?Policy=a%2Fb&Signature=x~y_&Key-Pair-Id=K", asset.Address!.AbsoluteUri);
        Assert.Equal("audio/wav", asset.RawJson.GetProperty("originalMimeType").GetString());
        Assert.Equal("originalAssets=true&projectId=proj_a", Assert.Single(service.Requests).Query);
    }

    [Theory]
    [InlineData(5_999_999, "/v1/assets")]
    [InlineData(6_000_000, "/v1/uploads")]
    public async Task AnImageOfSixMegabytesGoesInParts(int size, string path)
    {
        using var service = new Loopback(static asked => asked.Method == "PUT" ? new Reply(200, [])
            : asked.Path == "/v1/assets" ? Reply.Json("""{"asset":{"id":"asset_a"}}""")
            : Reply.Json($$"""{"upload":{"id":"upload_a","status":"imported","entityId":"asset_a","jobId":"job_a","parts":[{"number":1,"url":"http://{{asked.Headers["Host"]}}/part","expires":"2024-01-01T12:00:00Z"}]} }"""));
        using var client = service.Client();
        Assert.Equal("asset_a", (await client.UploadAsync(AssetInput.FromBytes(new byte[size], "cover.png"))).AssetId);
        Assert.Equal(path, service.Requests.First().Path);
    }
}

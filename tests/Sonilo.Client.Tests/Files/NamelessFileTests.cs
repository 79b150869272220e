using System.Text.Json;

namespace Sonilo.Client.Tests;

/// <summary>A file whose name has no extension is what its first bytes say, and else what the parameter takes.</summary>
public class NamelessFileTests
{
    private static readonly byte[] Mp4 = [0, 0, 0, 24, .. "ftypisom"u8, .. new byte[100]];

    [Fact]
    public async Task TheParameterTellsTheKind()
    {
        using var stream = new MemoryStream(new byte[100]);
        Assert.Equal(("video", "application/octet-stream"), await StartAsync(new MusicRequest("a") { Video = AssetInput.FromStream(stream, "upload") }));
    }

    [Fact]
    public async Task TheBytesTellTheType()
    {
        using var stream = new MemoryStream(Mp4);
        Assert.Equal(("video", "video/mp4"), await StartAsync(new MusicRequest("a") { Video = AssetInput.FromStream(stream, "upload") }));
    }

    [Fact]
    public async Task AContainerOfBothIsWhatTheParameterTakes() =>
        Assert.Equal(("audio", "audio/mp4"), await StartAsync(new MusicRequest("a") { Clips = [AssetInput.FromBytes(Mp4, "upload")] }));

    [Fact]
    public async Task WhatTheCallerSaysCounts() =>
        Assert.Equal(("3d", "model/gltf-binary"), await StartAsync(new MusicRequest("a") { Video = AssetInput.FromBytes(Mp4, "upload").WithKind("3d").WithContentType("model/gltf-binary") }));

    [Fact]
    public async Task WithoutAnyOfThatNothingIsSent()
    {
        using var service = Service();
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => client.UploadAsync(AssetInput.FromBytes(new byte[100], "upload")));
        Assert.Contains("WithContentType or WithKind", exception.Message, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }

    private static async Task<(string?, string?)> StartAsync(MusicRequest request)
    {
        using var service = Service();
        using var client = service.Client();
        await client.StartAsync(request);
        var created = JsonDocument.Parse(Assert.Single(service.Requests, static asked => asked is { Method: "POST", Path: "/v1/uploads" }).Body).RootElement;
        return (created.GetProperty("kind").GetString(), created.GetProperty("contentType").GetString());
    }

    private static Loopback Service() => new(asked => asked switch
    {
        { Method: "PUT" } => new Reply(200, []),
        { Method: "POST", Path: "/v1/uploads" } => Reply.Json($$"""{"upload":{"id":"up_1","parts":[{"number":1,"url":"http://{{asked.Headers["Host"]}}/part/1"}]} }"""),
        { Method: "POST" } when asked.Path.StartsWith("/v1/generate", StringComparison.Ordinal) => Reply.Json("""{"job":{"jobId":"job_1"}}"""),
        _ => Reply.Json("""{"upload":{"id":"up_1","status":"imported","entityId":"asset_up"}}"""),
    });
}

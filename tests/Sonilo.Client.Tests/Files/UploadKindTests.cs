namespace Sonilo.Client.Tests;

/// <summary>A file whose bytes are of another kind than it is said to be is not sent.</summary>
public class UploadKindTests
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. new byte[100]];
    private static readonly byte[] Mp4 = [0, 0, 0, 24, .. "ftypisom"u8, .. new byte[100]];
    private static readonly byte[] Wav = [.. "RIFF0000WAVEfmt "u8, .. new byte[100]];
    private static readonly byte[] Text = [.. "nothing that is known"u8];

    public static TheoryData<byte[], string, string?> Refused => new()
    {
        { Png, "clip.mp4", null },
        { Png, "song.mp3", null },
        { Wav, "clip.mp4", null },
        { Mp4, "cover.png", null },
        { Png, "clip", "video" },
    };

    public static TheoryData<byte[], string, string?> Taken => new()
    {
        { Mp4, "clip.mp4", null },
        { Mp4, "song.m4a", null },
        { Mp4, "song", "audio" },
        { Wav, "song.mp3", null },
        { Text, "clip.mp4", null },
        { Png, "scene.glb", null },
        { Png, "notes.pdf", null },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task ItIsNotSent(byte[] bytes, string name, string? kind)
    {
        using var service = new Loopback(static _ => Reply.Json("{}"));
        using var client = service.Client();

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => client.UploadAsync(File(bytes, name, kind)));

        Assert.Contains("but its bytes are those of a ", exception.Message, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task WhatMayBeRightIsSent(byte[] bytes, string name, string? kind)
    {
        using var service = new Loopback(static asked => asked switch
        {
            { Method: "PUT" } => new Reply(200, []),
            { Method: "POST", Path: "/v1/uploads" } => Reply.Json($$"""{"upload":{"id":"up_1","parts":[{"number":1,"url":"http://{{asked.Headers["Host"]}}/part/1"}]} }"""),
            _ => Reply.Json("""{"upload":{"id":"up_1","status":"imported","entityId":"asset_up"}}"""),
        });
        using var client = service.Client();

        Assert.Equal("asset_up", (await client.UploadAsync(File(bytes, name, kind))).AssetId);
    }

    [Fact]
    public async Task WithoutANameItIsHeldAgainstWhatTheParameterTakes()
    {
        using var service = new Loopback(static _ => Reply.Json("{}"));
        using var client = service.Client();

        await Assert.ThrowsAsync<ArgumentException>(() => client.StartAsync(new MusicRequest("a") { Video = AssetInput.FromBytes(Png, "upload") }));

        Assert.Empty(service.Requests);
    }

    private static AssetInput File(byte[] bytes, string name, string? kind) =>
        kind is null ? AssetInput.FromBytes(bytes, name) : AssetInput.FromBytes(bytes, name).WithKind(kind);
}

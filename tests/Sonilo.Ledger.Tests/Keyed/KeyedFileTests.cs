namespace Sonilo.Ledger.Tests;

/// <summary>Files of a request count by what they hold.</summary>
public class KeyedFileTests
{
    [Fact]
    public async Task TheSameBytesAreTheSameRequestWhereverTheyLie()
    {
        var one = await Fingerprint.OfAsync(AssetInput.FromBytes(new byte[] { 1, 2, 3 }, "a.mp4"));
        using var stream = new MemoryStream([0, 1, 2, 3]) { Position = 1 };
        Assert.Equal(one, await Fingerprint.OfAsync(AssetInput.FromStream(stream, "b.mp4")));
        Assert.Equal(1, stream.Position);
        Assert.NotEqual(one, await Fingerprint.OfAsync(AssetInput.FromBytes(new byte[] { 1, 2, 4 }, "a.mp4")));
    }

    [Fact]
    public async Task AnAddressCountsWithoutItsSignature()
    {
        var one = await Fingerprint.OfAsync(AssetInput.FromUri(new Uri("https://example.org/film.mp4?signature=1")));
        Assert.Equal(one, await Fingerprint.OfAsync(AssetInput.FromUri(new Uri("https://example.org/film.mp4?signature=2"))));
        Assert.NotEqual(one, await Fingerprint.OfAsync(AssetInput.FromUri(new Uri("https://example.org/other.mp4"))));
    }

    /// <summary>What a ledger is asked for a request with one file; it refuses, so that nothing goes further.</summary>
    private static class Fingerprint
    {
        public static async Task<string> OfAsync(AssetInput file)
        {
            await using var studio = await Studio.OpenAsync();
            var ledger = new RefusingLedger();
            var client = studio.Client(options => options.Ledger = ledger);
            await Assert.ThrowsAsync<LedgerException>(() => client.StartAsync(new FileRequest(file), Studio.Key("order")));
            Assert.Empty(studio.Emulator.Requests);
            return ledger.Asked!.Fingerprint;
        }
    }

    private sealed class FileRequest(AssetInput file) : IGenerationRequest
    {
        public GenerationModel Model { get; } = new("model_x", "X", new ReferencePage("x.md", "2026-08-28"), ["video2audio"], []);

        public System.Text.Json.Nodes.JsonObject? AdditionalParameters => null;

        IReadOnlyList<ParameterViolation> IGenerationRequest.Validate() => [];

        void IGenerationRequest.WriteTo(RequestWriter json) => json.Asset("video", file);
    }
}

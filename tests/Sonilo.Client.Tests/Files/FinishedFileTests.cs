namespace Sonilo.Client.Tests;

/// <summary>A result's file that is there is left as it is, even where nobody said how long it is; and nothing else is taken for it.</summary>
public sealed class FinishedFileTests : IDisposable
{
    private static readonly byte[] Tune = [.. "RIFF....WAVE"u8, .. new byte[5000]];
    private readonly Store store = new(("asset_a", Tune));

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task AFileOfUnknownSizeIsLeftAsItIsByAnotherProcess()
    {
        var first = await store.SaveResultAsync();
        Assert.Equal(first, await store.SaveResultAsync());
        Assert.Single(store.Ranges);
    }

    [Fact]
    public async Task AnEmptyFileIsNotTakenForOneOfUnknownSize()
    {
        Directory.CreateDirectory(store.Folder);
        await File.WriteAllBytesAsync(Path.Combine(store.Folder, "acme-asset_a.wav"), []);
        await Assert.ThrowsAsync<IOException>(() => store.SaveResultAsync());
        Assert.Equal(Tune, await File.ReadAllBytesAsync(Assert.Single(await store.SaveResultAsync(overwrite: true))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(7)]
    public async Task TwoThatSaveAtOnceBothHaveItWhateverSizeWasAnnounced(int? announced)
    {
        using var both = new Barrier(2);
        using var other = new Store(("asset_a", Tune)) { Size = announced };
        other.Alter = (_, reply) => both.SignalAndWait(TimeSpan.FromSeconds(30)) ? reply : throw new TimeoutException();
        var paths = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => other.SaveResultAsync())));
        Assert.Equal(Assert.Single(paths[0]), Assert.Single(paths[1]));
        Assert.Equal(["acme-asset_a.wav"], other.Names);
    }

    [Theory]
    [InlineData("acme-asset_a.json", "{}")]
    [InlineData("acme-asset_a.wav.bak", "RIFF....WAVE")]
    [InlineData("acme-asset_a.mp3", "not a tune")]
    public async Task AFileBesideItIsNotTakenForIt(string name, string content)
    {
        Directory.CreateDirectory(store.Folder);
        await File.WriteAllTextAsync(Path.Combine(store.Folder, name), content);
        var path = Assert.Single(await store.SaveResultAsync());
        Assert.Equal("acme-asset_a.wav", Path.GetFileName(path));
        Assert.Equal(Tune, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task AFileThatWasNamedByItsBytesIsFoundAgain()
    {
        using var other = new Store(("asset_a", [.. "ID3"u8, .. new byte[100]]));
        var first = await other.SaveResultAsync();
        Assert.Equal(".mp3", Path.GetExtension(Assert.Single(first)));
        Assert.Equal(first, await other.SaveResultAsync());
        Assert.Single(other.Ranges);
    }

    [Theory]
    [InlineData("asset/a", "asset-a")]
    [InlineData("asset-a", "asset/a")]
    [InlineData("asset_ä", "asset_ö")]
    public async Task TheFileOfAnotherAssetIsNotTakenForItHoweverTheyAreNamed(string one, string another)
    {
        byte[] song = [.. Tune];
        song[^1] = 1;
        using var first = new Store((one, Tune)) { Size = Tune.Length };
        using var second = new Store((another, song)) { Size = Tune.Length, Folder = first.Folder };
        await first.SaveResultAsync();
        Assert.Equal(song, await File.ReadAllBytesAsync(Assert.Single(await second.SaveResultAsync())));
        Assert.Equal(2, first.Names.Count());
    }

    [Fact]
    public async Task FilesThatTheirBytesWouldNameAlikeHaveNamesOfTheirOwn()
    {
        using var other = new Store(("asset.a", Tune), ("asset/a", Tune), ("asset-a", Tune));
        var paths = await other.SaveResultAsync();
        Assert.Equal(["acme-asset.a.wav", "acme-asset-a-E3CC92F5.wav", "acme-asset-a.wav"], paths.Select(Path.GetFileName));
        Assert.Equal(paths, await other.SaveResultAsync());
    }
}

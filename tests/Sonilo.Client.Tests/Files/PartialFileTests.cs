namespace Sonilo.Client.Tests;

/// <summary>A partial file is one asset's alone, whatever name that is saved under, and goes when nobody goes on with it.</summary>
public sealed class PartialFileTests : IDisposable
{
    private static readonly byte[] Tune = Wave(1);
    private static readonly byte[] Song = Wave(2);
    private readonly Store store = new(("asset_tune", Tune), ("asset_song", Song));

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task AnotherAssetUnderTheSameNameBeginsAnew()
    {
        await CutAsync("asset_tune", "x.wav");
        await store.SaveAsync("asset_song", "x.wav");
        Assert.Equal(Song, Read("x.wav"));
        Assert.Equal([null, null], store.Ranges);
    }

    [Fact]
    public async Task TheSameAssetGoesOnUnderAnyName()
    {
        await CutAsync("asset_tune", "x.wav");
        await store.SaveAsync("asset_song", "x.wav");
        await store.SaveAsync("asset_tune", "y.wav");
        Assert.Equal(Tune, Read("y.wav"));
        Assert.Equal([null, null, "bytes=50000-"], store.Ranges);
        Assert.Equal(["x.wav", "y.wav"], store.Names);
    }

    [Fact]
    public async Task AResultGoesOnWithWhatItsAssetLeft()
    {
        await CutAsync("asset_tune", "x.wav");
        var paths = await store.SaveResultAsync();
        Assert.Equal([Tune, Song], paths.Select(File.ReadAllBytes));
        Assert.Equal([null, "bytes=50000-", null], store.Ranges);
        Assert.Equal(2, store.Names.Count());
    }

    [Fact]
    public async Task ResultsOfTheSameNameKeepTheirBytesApart()
    {
        using var first = new Store(("asset/a", Tune)) { Cut = 50_000 };
        using var second = new Store(("asset-a", Song));
        await Assert.ThrowsAsync<GenerationInterruptedException>(() => first.SaveResultAsync());
        Directory.CreateDirectory(second.Folder);
        File.Move(Assert.Single(Directory.GetFiles(first.Folder)), Path.Combine(second.Folder, Assert.Single(first.Names)));
        Assert.Equal(Song, await File.ReadAllBytesAsync(Assert.Single(await second.SaveResultAsync())));
        Assert.Equal([null], second.Ranges);
    }

    [Fact]
    public async Task TwoAssetsThatAreSavedUnderOneNameAtOnceDoNotMix()
    {
        using var both = new Barrier(2);
        store.Cut = 50_000;
        store.Alter = (_, reply) => both.SignalAndWait(TimeSpan.FromSeconds(30)) ? reply : throw new TimeoutException();
        await Task.WhenAll(Task.Run(() => CutAsync("asset_tune", "x.wav")), Task.Run(() => CutAsync("asset_song", "x.wav")));
        (store.Cut, store.Alter) = (null, static (_, reply) => reply);
        await store.SaveAsync("asset_song", "x.wav");
        Assert.Equal(Song, Read("x.wav"));
        await store.SaveAsync("asset_tune", "x.wav", overwrite: true);
        Assert.Equal(Tune, Read("x.wav"));
        Assert.Equal([null, null, "bytes=50000-", "bytes=50000-"], store.Ranges);
    }

    [Fact]
    public async Task TheLongestNameThatAFileCanHaveIsSaved()
    {
        var name = new string('x', 251) + ".wav";
        await store.SaveAsync("asset_tune", name);
        Assert.Equal([name], store.Names);
    }

    [Fact]
    public async Task WhatNobodyGoesOnWithForAWeekGoesWithTheNextSave()
    {
        var shared = await LeaveAsync(TimeSpan.FromDays(8));
        var own = LeaveOwnBeside(shared, TimeSpan.FromDays(8));
        await store.SaveAsync("asset_song", "x.wav");
        Assert.Equal((false, false), (File.Exists(own), File.Exists(shared)));
        Assert.Equal(["x.wav"], store.Names);
    }

    [Fact]
    public async Task WhatMayStillBeWantedStays()
    {
        var recent = await LeaveAsync(TimeSpan.FromDays(6));
        var inUse = LeaveOwnBeside(recent, TimeSpan.FromDays(8));
        var foreign = Path.Combine(store.Folder, ".mine.part");
        await File.WriteAllTextAsync(foreign, "mine");
        File.SetLastWriteTimeUtc(foreign, DateTime.UtcNow.AddDays(-100));
        using (new FileStream(inUse, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            await store.SaveAsync("asset_song", "x.wav");
        }

        Assert.Equal((true, true, true), (File.Exists(recent), File.Exists(inUse), File.Exists(foreign)));
    }

    [Fact]
    public async Task WhatThisSaveGoesOnWithStaysHoweverOldItIs()
    {
        await LeaveAsync(TimeSpan.FromDays(100));
        await store.SaveAsync("asset_tune", "x.wav");
        Assert.Equal(Tune, Read("x.wav"));
        Assert.Equal("bytes=50000-", store.Ranges.Last());
    }

    private static byte[] Wave(int seed)
    {
        var bytes = new byte[200_000];
        new Random(seed).NextBytes(bytes);
        "RIFF....WAVE"u8.CopyTo(bytes);
        return bytes;
    }

    private byte[] Read(string name) => File.ReadAllBytes(Path.Combine(store.Folder, name));

    private async Task CutAsync(string id, string name)
    {
        store.Cut = 50_000;
        await Assert.ThrowsAsync<AssetTransferException>(() => store.SaveAsync(id, name));
        store.Cut = null;
    }

    /// <summary>What a failed save leaves.</summary>
    private async Task<string> LeaveAsync(TimeSpan age)
    {
        await CutAsync("asset_tune", "z.wav");
        return Aged(Path.Combine(store.Folder, Assert.Single(store.Names)), age);
    }

    /// <summary>What a process leaves that is killed while another one saves the same asset.</summary>
    private static string LeaveOwnBeside(string path, TimeSpan age)
    {
        var own = path.Replace(".part", $"-{Guid.NewGuid():N}.part", StringComparison.Ordinal);
        File.Copy(path, own);
        return Aged(own, age);
    }

    private static string Aged(string path, TimeSpan age)
    {
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow - age);
        return path;
    }
}

namespace Sonilo.Client.Tests;

/// <summary>What is saved is the whole file: not a part of it, not nothing, and not where it cannot be.</summary>
public sealed class WholeFileTests : IDisposable
{
    private static readonly byte[] Tune = [.. "RIFF....WAVE"u8, .. Enumerable.Range(0, 5000).Select(static number => (byte)number)];
    private readonly Store store = new(("asset_a", Tune));

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData(1000, "5012")]
    [InlineData(1000, "*")]
    [InlineData(500, "5012")]
    public async Task APartThatDoesNotReachTheEndIsNotTakenForTheRest(int from, string length)
    {
        store.Cut = 1000;
        await Assert.ThrowsAsync<AssetTransferException>(() => store.SaveAsync("asset_a", "x.wav"));
        store.Cut = null;
        store.Alter = (asked, reply) => asked.Headers.ContainsKey("Range") ? new Reply(206, Tune[from..2000]).With("Content-Range", $"bytes {from}-1999/{length}") : reply;
        await store.SaveAsync("asset_a", "x.wav");
        Assert.Equal(Tune, await File.ReadAllBytesAsync(Path.Combine(store.Folder, "x.wav")));
    }

    [Fact]
    public async Task APartThatWasNotAskedForIsNotTakenForTheFile()
    {
        store.Alter = static (_, _) => new Reply(206, Tune[..1000]).With("Content-Range", "bytes 0-999/5012");
        var exception = await Assert.ThrowsAsync<AssetTransferException>(() => store.SaveAsync("asset_a", "x.wav"));
        Assert.Equal(206, exception.StatusCode);
        Assert.Empty(store.Names);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    public async Task NothingIsNotAFile(int status)
    {
        store.Alter = (_, _) => new Reply(status, []);
        var exception = await Assert.ThrowsAsync<AssetTransferException>(() => store.SaveAsync("asset_a", "x.wav"));
        Assert.Contains("without a byte", exception.Message, StringComparison.Ordinal);
        Assert.Empty(store.Names);
    }

    [Fact]
    public async Task AnAnswerWithoutABodyIsAskedForAgain()
    {
        var asked = 0;
        store.Alter = (_, reply) => ++asked == 1 ? new Reply(200, []) : reply;
        using var client = store.Client(retries: 1);
        Assert.Equal(Tune, await File.ReadAllBytesAsync((await (await client.GetJob("job_1").WaitAsync()).SaveAsync(store.Folder))[0]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AFolderIsNotReplacedByAFile(bool overwrite)
    {
        Directory.CreateDirectory(Path.Combine(store.Folder, "x.wav"));
        var exception = await Assert.ThrowsAsync<IOException>(() => store.SaveAsync("asset_a", "x.wav", overwrite));
        Assert.Contains("is a folder", exception.Message, StringComparison.Ordinal);
        Assert.Empty(store.Ranges);
    }

    [Fact]
    public async Task AFileNeedsAName()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => store.SaveAsync("asset_a", "music" + Path.DirectorySeparatorChar));
        Assert.Equal("path", exception.ParamName);
        Assert.Empty(store.Ranges);
        Assert.False(Directory.Exists(store.Folder));
    }

    [Fact]
    public async Task AFolderThatCannotBeMadeIsSaidBeforeAnythingIsFetched()
    {
        Directory.CreateDirectory(store.Folder);
        await File.WriteAllTextAsync(Path.Combine(store.Folder, "music"), "a file");
        var exception = await Assert.ThrowsAsync<AssetTransferException>(() => store.SaveAsync("asset_a", "music/x.wav"));
        Assert.Contains("cannot be written", exception.Message, StringComparison.Ordinal);
        Assert.Empty(store.Ranges);
    }

    [Fact]
    public async Task AFolderThatComesInBetweenIsSaidAndCostsNothing()
    {
        var path = Path.Combine(store.Folder, "x.wav");
        store.Alter = (_, reply) => Directory.CreateDirectory(path).Exists ? reply : throw new IOException();
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => store.SaveAsync("asset_a", "x.wav", overwrite: true));
        Assert.True(exception is IOException or AssetTransferException, exception.ToString());
        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
    }
}

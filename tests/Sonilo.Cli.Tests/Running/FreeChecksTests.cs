namespace Sonilo.Cli.Tests;

/// <summary>What can be found out for nothing is found out before anything is sent.</summary>
public sealed class FreeChecksTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task AFolderThatIsAFile()
    {
        workspace.Add("afile", "");
        await RefusedAsync("Nothing can be saved to 'afile'", "-o", workspace["afile"]);
    }

    [Fact]
    public async Task AFolderBelowAFile()
    {
        workspace.Add("afile", "");
        await RefusedAsync("Nothing can be saved to 'afile/out'", "-o", workspace["afile/out"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("../b")]
    [InlineData(".hidden")]
    public Task ANameThatIsNotAFilesName(string name) => RefusedAsync("--name takes the name of a file", "-o", workspace["out"], "--name", name);

    [Fact]
    public async Task ANameThatIsTaken()
    {
        workspace.Add("out/song.wav", "mine");
        await RefusedAsync("'out/song.wav' is there already", "-o", workspace["out"], "--name", "song");
        Assert.Equal("mine", workspace.Read("out/song.wav"));
    }

    [Fact]
    public async Task AFileToUploadThatIsEmptyOrOfNoKindThatIsKnown()
    {
        workspace.Add("empty.mp4", "");
        workspace.Add("clip.jsonl", "no video");

        var empty = await workspace.RunAsync("run", "model_sonilo-v1-1-video-to-music", "video=@" + workspace["empty.mp4"], "--emulated", "-o", workspace["out"]);
        Assert.Equal((2, ""), (empty.ExitCode, empty.Out));
        Assert.StartsWith("error: 'video': the file 'empty.mp4' is empty.", empty.Error, StringComparison.Ordinal);

        var text = await workspace.RunAsync("run", "model_sonilo-v1-1-video-to-music", "video=@" + workspace["clip.jsonl"], "--emulated", "-o", workspace["out"]);
        Assert.Equal((2, ""), (text.ExitCode, text.Out));
        Assert.Contains("error: 'video': the file 'clip.jsonl' cannot be uploaded: neither its name", text.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileToUploadThatCannotBeRead()
    {
        var run = await workspace.RunAsync("run", "model_sonilo-v1-1-video-to-music", "video=@" + workspace.Folder, "--emulated");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("'video': the file '.' cannot be read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingIsLeftOfTheTry()
    {
        var run = await workspace.RunAsync("run", "model_sonilo-v1-1-text-to-music", "prompt=rain", "duration=1", "--emulated", "-o", workspace["out"], "--name", "song");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["song.wav"], workspace.Files("out"));
    }

    // The emulator's notice would say that something was begun.
    private async Task RefusedAsync(string message, params string[] options)
    {
        var run = await workspace.RunAsync(["run", "model_sonilo-v1-1-text-to-music", "prompt=rain", "--emulated", .. options]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("error: " + message, run.Error);
    }
}

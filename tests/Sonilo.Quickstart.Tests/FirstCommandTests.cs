namespace Sonilo.Quickstart.Tests;

/// <summary>The README's first command, as a process of its own.</summary>
public class FirstCommandTests
{
    private const int Rate = 44_100;

    [Fact]
    public async Task WithoutKeysItMakesMusicOfBothKindsTwice()
    {
        using var run = new Run();

        var (first, output, _) = await run.StartAsync([], []);
        var (second, _, errors) = await run.StartAsync([], []);

        Assert.Equal((0, 0, ""), (first, second, errors));
        Assert.Contains(SoniloEmulator.Notice, output, StringComparison.Ordinal);
        Assert.Contains("duration must be from 1 to 600, but is 601.", output, StringComparison.Ordinal);
        Assert.Equal([6 * Rate, 10 * Rate, 10 * Rate], Files(output).Select(static file => WaveFile.Parse(File.ReadAllBytes(file)).Frames).Order());
    }

    [Fact]
    public async Task LiveWithoutKeysSaysWhatIsMissing()
    {
        using var run = new Run();

        var (code, _, errors) = await run.StartAsync(["--live"], []);

        Assert.Equal(2, code);
        Assert.Contains("SCENARIO_SDK_API_KEY", errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(run.Folder));
    }

    [Fact]
    public async Task LiveWithTheEmulatorInTheEnvironmentRunsThereUnchanged()
    {
        using var run = new Run();
        await using var emulator = await SoniloEmulator.StartAsync(new() { JobDuration = TimeSpan.Zero });
        var video = Path.Combine(run.Folder, "mine.mp4");
        await File.WriteAllBytesAsync(video, Videos.Mp4(20));

        var (code, output, errors) = await run.StartAsync(["--live", video], Run.To(emulator));

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal((2, 2, 0), (emulator.Submits, emulator.StartedJobs, emulator.CredentialLeaks));
        Assert.Equal(3, Files(output).Count());
        Assert.DoesNotContain(emulator.Secret, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SCENARIO_BASE_URL", "http://example.com/v1", "HTTPS")]
    [InlineData("SCENARIO_BASE_URL", "example", "SCENARIO_BASE_URL")]
    [InlineData("SCENARIO_SDK_API_SECRET", " ", "SCENARIO_SDK_API_SECRET")]
    public async Task LiveWithSettingsThatCannotBeUsedSaysWhich(string name, string value, string words)
    {
        using var run = new Run();
        var environment = new Dictionary<string, string> { ["SCENARIO_SDK_API_KEY"] = "key-of-test", ["SCENARIO_SDK_API_SECRET"] = "secret-of-test" };
        environment[name] = value;

        var (code, _, errors) = await run.StartAsync(["--live"], environment);

        Assert.Equal(2, code);
        Assert.Contains(words, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-of-test", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeysAloneMakeNothingLive()
    {
        using var run = new Run();
        await using var emulator = await SoniloEmulator.StartAsync();

        var (code, output, _) = await run.StartAsync([], Run.To(emulator));

        Assert.Equal((0, 3), (code, Files(output).Count()));
        Assert.Empty(emulator.Requests);
    }

    [Theory]
    [InlineData("--liv")]
    [InlineData("no-such-video.mp4")]
    public async Task WhatIsMisspeltMakesNothing(string argument)
    {
        using var run = new Run();

        var (code, _, errors) = await run.StartAsync([argument], []);

        Assert.Equal(2, code);
        Assert.Contains(argument, errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(run.Folder));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhereItCannotWriteItSendsNothing(bool isLive)
    {
        using var run = new Run();
        await using var emulator = await SoniloEmulator.StartAsync();
        var path = Path.Combine(run.Folder, "output");
        await File.WriteAllTextAsync(path, "mine");

        var (code, _, errors) = await run.StartAsync(isLive ? ["--live"] : [], Run.To(emulator));

        Assert.Empty(emulator.Requests);

        Assert.Equal(1, code);
        Assert.Contains("'output' cannot be written to, so nothing was sent", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task LiveWithoutAVideoSaysWhatIsLeftOut()
    {
        using var run = new Run();
        await using var emulator = await SoniloEmulator.StartAsync(new() { JobDuration = TimeSpan.Zero });

        var (code, output, errors) = await run.StartAsync(["--live"], Run.To(emulator));

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("--live my-video.mp4", output, StringComparison.Ordinal);
        Assert.Equal(1, emulator.StartedJobs);
    }

    private static IEnumerable<string> Files(string output) =>
        output.Split('\n').Select(static line => line.Trim()).Where(static line => line.EndsWith(".wav", StringComparison.Ordinal) && File.Exists(line));
}

using System.Buffers.Binary;
using System.Text.RegularExpressions;
using Sonilo.Emulator;

namespace Sonilo.EndToEnd;

/// <summary>The README's program of one file, word for word, with the packed packages and the emulator in its environment.</summary>
public sealed partial class OneFileStartTests
{
    private const int BytesPerSecond = 44_100 * 2 * 2;

    [Fact]
    public async Task The_file_in_the_README_makes_music()
    {
        await using var emulator = await SoniloEmulator.StartAsync(new() { JobDuration = TimeSpan.Zero });
        var file = PackedPackages.NewFolder().Write("music.cs", Version().Replace(Program(), "@" + PackedPackages.Version)).At("music.cs");

        var run = Dotnet.Run(
            Path.GetDirectoryName(file)!,
            new Dictionary<string, string>
            {
                ["SCENARIO_BASE_URL"] = emulator.BaseAddress.AbsoluteUri, ["SCENARIO_SDK_API_KEY"] = emulator.Key, ["SCENARIO_SDK_API_SECRET"] = emulator.Secret,
            },
            "run",
            Path.GetFileName(file));

        Assert.True(run.ExitCode == 0, run.Output);
        var path = Assert.Single(run.Output.Trim().Split('\n'));
        Assert.StartsWith(Path.Combine(Path.GetDirectoryName(file)!, "music"), path, StringComparison.Ordinal);
        var sound = await File.ReadAllBytesAsync(path);
        Assert.Equal("RIFF"u8, sound.AsSpan(0, 4));
        Assert.Equal(30 * BytesPerSecond, DataLength(sound));
        Assert.Equal((1, 1), (emulator.Submits, emulator.StartedJobs));
    }

    [Fact]
    public void It_names_the_version_that_is_built()
    {
        var properties = File.ReadAllText(Path.Combine(PackedPackages.RepositoryRoot, "Directory.Build.props"));

        Assert.Contains($"<VersionPrefix>{Version().Match(Program()).Value[1..]}</VersionPrefix>", properties, StringComparison.Ordinal);
    }

    private static string Program()
    {
        var readme = File.ReadAllText(Path.Combine(PackedPackages.RepositoryRoot, "README.md"));
        var start = readme.IndexOf("#:package", StringComparison.Ordinal);
        return readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static int DataLength(byte[] sound) => BinaryPrimitives.ReadInt32LittleEndian(sound.AsSpan(sound.AsSpan().IndexOf("data"u8) + 4));

    [GeneratedRegex("@[0-9.]+")]
    private static partial Regex Version();
}

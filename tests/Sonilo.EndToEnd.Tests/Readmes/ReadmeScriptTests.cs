using Sonilo.Emulator;

namespace Sonilo.EndToEnd.Readmes;

/// <summary>
/// Every README from top to bottom, by a script that types and pastes what stands there: commands run, files are written, output is compared, projects are built.
/// C# that is no file is in <see cref="ReadmeCodeTests"/>.
/// </summary>
public sealed class ReadmeScriptTests
{
    public static TheoryData<string> Readmes => [.. Fence.Readmes.Where(static readme => Fence.Of(readme).Any(IsFollowed))];

    [PosixTheory]
    [MemberData(nameof(Readmes))]
    public async Task What_the_README_shows_happens(string readme)
    {
        await using var emulator = await SoniloEmulator.StartAsync(new() { JobDuration = TimeSpan.Zero });
        var folder = PackedPackages.NewFolder();
        Preparation.Of(readme)(folder);
        using var reader = new Reader(folder, emulator);
        foreach (var fence in Fence.Of(readme).Where(IsFollowed))
        {
            await reader.FollowAsync(fence);
        }

        reader.BuildProjects();
    }

    [Fact]
    public void Every_block_is_of_a_kind_that_is_tried()
    {
        Assert.All(Fence.Readmes.SelectMany(Fence.Of), static fence => Assert.True(
            fence switch
            {
                _ when IsFollowed(fence) => true,
                { Language: "csharp" } => true,
                // Drawings, and forms of a command with its options; the help of each command is in HelpTests.
                { Language: "text" } => true,
                _ => false,
            },
            $"{fence.Place}: nothing tries a block of '{fence.Language} {fence.Arguments}'."));
    }

    [Fact]
    public void What_is_not_run_has_a_reason_and_names_what_there_is()
    {
        var commands = Fence.Readmes.SelectMany(Fence.Of).Where(static fence => fence.Language == "sh").SelectMany(Reader.CommandsOf).ToList();

        Assert.Empty(UnrunCommands.Unneeded(commands));
        Assert.All(commands.SelectMany(UnrunCommands.PathsIn), static path => Assert.True(Path.Exists(Path.Combine(PackedPackages.RepositoryRoot, path)), path));
    }

    private static bool IsFollowed(Fence fence) =>
        fence is { File: not null } or { IsOutput: true } or { In: "project" } or { Language: "sh" or "http" or "ini" };

    /// <summary>The environment of programs that shall talk to the emulator.</summary>
    internal static Dictionary<string, string> Service(SoniloEmulator emulator, ConsumerFolder folder) => new()
    {
        ["SCENARIO_BASE_URL"] = emulator.BaseAddress.AbsoluteUri,
        ["SCENARIO_SDK_API_KEY"] = emulator.Key,
        ["SCENARIO_SDK_API_SECRET"] = emulator.Secret,
        ["Sonilo__PollInterval"] = "00:00:00.020",
        ["TMPDIR"] = Directory.CreateDirectory(folder.At("temporary")).FullName,
    };
}

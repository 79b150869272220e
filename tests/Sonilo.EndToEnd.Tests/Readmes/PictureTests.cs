using System.Text.RegularExpressions;
using Sonilo.Emulator;

namespace Sonilo.EndToEnd.Readmes;

/// <summary>The README's picture shows what the compiler and the emulator do with the README's own program.</summary>
public sealed partial class PictureTests
{
    private const int Seconds = 60;

    [Fact]
    public async Task The_picture_is_of_the_real_thing()
    {
        var program = Fence.Of("README.md").Single(static fence => fence.File == "studio/Program.cs").Text;
        var folder = PackedPackages.NewFolder()
            .Project("studio", ConsumerFolder.App + "<ImplicitUsings>enable</ImplicitUsings><TreatWarningsAsErrors>false</TreatWarningsAsErrors>", PackedPackages.Reference("Sonilo.Codegen"))
            .Write("studio/Program.cs", program);

        var warning = Warning().Match(Assert.Single(folder.Build("studio").Diagnostics));
        var line = program.Split('\n')[int.Parse(warning.Groups["line"].Value, null) - 1];
        var column = int.Parse(warning.Groups["column"].Value, null);
        var wrong = Number().Match(line, column - 1).Value;
        var caption = $"Duration = {Seconds}: no warning, and {Seconds} seconds of music (here from the emulator)";
        var picture = FirstMinutePicture.Draw(line, wrong, column, warning.Groups["message"].Value, caption, await SoundAsync(Prompt().Match(line).Groups[1].Value));

        var path = Path.Combine(PackedPackages.RepositoryRoot, ".github/images/first-minute.svg");
        if (!File.Exists(path) || await File.ReadAllTextAsync(path) != picture)
        {
            await File.WriteAllTextAsync(path.Replace(".svg", ".received.svg", StringComparison.Ordinal), picture);
            Assert.Fail($"{path} is not what this makes. Look at the .received.svg beside it, and accept it by renaming.");
        }
    }

    private static async Task<byte[]> SoundAsync(string prompt)
    {
        await using var emulator = await SoniloEmulator.StartAsync(new() { JobDuration = TimeSpan.Zero });
        using var http = new HttpClient();
        var body = $$"""{"prompt":"{{prompt}}","duration":{{Seconds}}}""";
        using var submit = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        using var started = await http.PostAsync(new Uri($"{emulator.BaseAddress}/generate/custom/model_sonilo-v1-1-text-to-music"), submit);
        await emulator.WaitForJobsAsync(1);
        var asset = await http.GetStringAsync(new Uri($"{emulator.BaseAddress}/assets/{emulator.Jobs[0].AssetIds[0]}"));
        return await http.GetByteArrayAsync(new Uri(Url().Match(asset).Groups[1].Value.Replace("\\u0026", "&", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\((?<line>\d+),(?<column>\d+)\): (?<message>warning .*)$")]
    private static partial Regex Warning();

    [GeneratedRegex(@"[\d.]+")]
    private static partial Regex Number();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Prompt();

    [GeneratedRegex("\"url\":\\s*\"([^\"]+)\"")]
    private static partial Regex Url();
}

using System.Globalization;

namespace Sonilo.EndToEnd;

/// <summary>Fetching newer pages and naming them in the project changes neither the models nor what is checked.</summary>
public sealed class UpdatedPagesTests
{
    private const string Program = """
        using System;
        using Sonilo;
        using Sonilo.Models;

        foreach (var model in SoniloCatalog.All)
        {
            Console.WriteLine($"{model.Id} {model.Name}");
            foreach (var parameter in model.Parameters)
            {
                Console.WriteLine($"  {parameter.Name} {parameter.Kind} {parameter.Minimum} {parameter.Maximum} {parameter.MaxLength} {parameter.Unit}");
            }
        }

        Show(new SoniloV11TextToMusicRequest("x") { Duration = Off(601) });
        var video = AssetInput.FromAsset("asset_x").WithDuration(TimeSpan.FromSeconds(10));
        Show(new SoniloV11VideoToMusicRequest(video) { StartOffset = Whole(10), Duration = Off(5) });
        Show(new SoniloV11VideoToVideoRequest { Video = video, StartOffset = Whole(10), Duration = Off(1) });

        static double Off(double value) => value;
        static int Whole(int value) => value;
        static void Show(IGenerationRequest request) => Console.WriteLine(string.Join("\n", request.Validate()));
        """;

    [Fact]
    public void The_same_program_has_the_same_models_and_violations_before_and_after()
    {
        var folder = PackedPackages.NewFolder().Project("app", ConsumerFolder.App, PackedPackages.Reference("Sonilo.Codegen")).Write("app/Program.cs", Program);
        var before = BuildAndRun(folder);

        foreach (var page in new[] { "sonilo.md", "sonilo-video.md" })
        {
            folder.Write($"published/{page}", Newer(File.ReadAllText(Path.Combine(PackedPackages.RepositoryRoot, "schemas", page))));
        }

        var updated = Tool.Run(folder.At("app"), "update", "sonilo.md=../published/sonilo.md", "sonilo-video.md=../published/sonilo-video.md", "-o", "docs");
        Assert.True(updated.ExitCode == 0, updated.Output);
        folder.Project("app", ConsumerFolder.App, PackedPackages.Reference("Sonilo.Codegen") + """<SoniloDoc Include="docs/*.md" />""");

        Assert.Equal(before, BuildAndRun(folder));
        Assert.Contains("must be from 1 to 600", before, StringComparison.Ordinal);
        Assert.Contains("video.duration", before, StringComparison.Ordinal);
    }

    private static string BuildAndRun(ConsumerFolder folder)
    {
        var build = folder.Build("app");
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Empty(build.Diagnostics);
        return folder.Start("app").Output;
    }

    private static string Newer(string page)
    {
        const string Mark = "Last updated: ";
        var start = page.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        var date = DateOnly.ParseExact(page.Substring(start, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return page[..start] + date.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + page[(start + 10)..];
    }
}

namespace Sonilo.EndToEnd;

public sealed class OnePackageTests
{
    private static readonly string Reference = PackedPackages.Reference("Sonilo.Codegen");

    [Fact]
    public void A_console_project_with_nothing_but_the_package_sends_and_validates_requests()
    {
        var folder = PackedPackages.NewFolder()
            .Project("app", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings>", Reference)
            .Write("app/Program.cs", """"
                using System.Text.Json;
                using Sonilo;
                using Sonilo.Models;

                Console.WriteLine(JsonSerializer.Serialize(new Sonilo.Models.SoniloV11TextToMusicRequest("lo-fi") { Duration = 30, NumSamples = 2 }));
                Console.WriteLine(JsonSerializer.Serialize(new SoniloV11VideoToMusicRequest(AssetInput.FromAsset("asset_x"))));
                Console.WriteLine(JsonSerializer.Serialize(new SoniloV11VideoToVideoRequest { Video = AssetInput.FromAsset("asset_y"), KeepSpeechVocal = true }));
                var read = JsonSerializer.Deserialize<SoniloV11TextToMusicRequest>("""{"prompt":"lo-fi","duration":30,"numSamples":2}""");
                Console.WriteLine(read == new SoniloV11TextToMusicRequest("lo-fi") { Duration = 30, NumSamples = 2 });
                foreach (var duration in new[] { Off(600), Off(601), Off(double.NaN) })
                {
                    var violations = new SoniloV11TextToMusicRequest("lo-fi") { Duration = duration }.Validate();
                    Console.WriteLine($"{violations.Count}: {string.Join(" ", violations)}");
                }

                static double Off(double value) => value;
                """");

        var run = folder.Run("app");

        Assert.Equal(
            [
                """{"prompt":"lo-fi","duration":30,"numSamples":2}""",
                """{"video":"asset_x"}""",
                """{"video":"asset_y","keepSpeechVocal":true}""",
                "True",
                "0: ",
                "1: duration must be from 1 to 600, but is 601.",
                "1: duration must be from 1 to 600, but is NaN.",
            ],
            run.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Properties_and_metadata_say_where_the_types_go_and_which_models_they_are()
    {
        var folder = PackedPackages.NewFolder()
            .Project(
                "app",
                "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><SoniloNamespace>My.Music</SoniloNamespace><SoniloVisibility>internal</SoniloVisibility><SoniloUseBundledDocs>false</SoniloUseBundledDocs>",
                $"""{Reference}<SoniloDoc Include="{PackedPackages.RepositoryRoot}schemas/sonilo.md" Models="nothing-like-it;*-video-to-*" />""")
            .Write("app/Program.cs", """
                foreach (var type in typeof(My.Music.SoniloCatalog).Assembly.GetTypes())
                {
                    if (type.Name.EndsWith("Request", System.StringComparison.Ordinal))
                    {
                        System.Console.WriteLine($"{type.FullName} {type.IsPublic}");
                    }
                }
                """);

        Assert.Equal("My.Music.SoniloV11VideoToMusicRequest False", folder.Run("app").Output.Trim());
    }

    [Fact]
    public void A_word_that_names_no_choice_of_bundled_pages_is_an_error()
    {
        var folder = PackedPackages.NewFolder()
            .Project("app", "<TargetFramework>net10.0</TargetFramework><SoniloUseBundledDocs>ture</SoniloUseBundledDocs>", Reference);

        var build = folder.Build("app", "-t:Restore;AddSoniloDocs");

        Assert.Contains("SoniloUseBundledDocs is 'ture', and must be true or false", Assert.Single(build.Diagnostics), StringComparison.Ordinal);
    }
}

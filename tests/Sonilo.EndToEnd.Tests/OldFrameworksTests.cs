namespace Sonilo.EndToEnd;

/// <summary>Libraries for every framework and language that generated code is written for, with a page of records that has every column and every kind of rule, built at once.</summary>
public sealed class OldFrameworksTests(OldFrameworksTests.Consumers consumers) : IClassFixture<OldFrameworksTests.Consumers>
{
    private static readonly string Reference = PackedPackages.Reference("Sonilo.Codegen");

    // What the command line's tests hold against the records.
    private static readonly string Records = File.ReadAllText(Path.Combine(
        PackedPackages.RepositoryRoot, "tests/Sonilo.Cli.Tests/Records/Snapshots/RecordPageSnapshotTests.EveryFactIsOnThePage.verified.txt"));

    /// <summary>Frameworks and languages whose code compiles.</summary>
    public static TheoryData<string, string> Targets => new()
    {
        { "netstandard2.0", "9" }, { "netstandard2.0", "latest" }, { "net472", "latest" }, { "net8.0", "9" }, { "net8.0", "latest" },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public void Generated_code_compiles_without_a_warning(string framework, string language)
    {
        var project = Name(framework, language);

        Assert.True(consumers.Compiled.ExitCode == 0, consumers.Compiled.Output);
        Assert.Empty(consumers.Compiled.DiagnosticsOf(project));
        Assert.True(File.Exists(consumers.Folder.At($"{project}/bin/Debug/{framework}/{project}.dll")));
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void The_default_language_of_old_frameworks_is_one_clear_error(string framework)
    {
        var error = Assert.Single(consumers.Refused.DiagnosticsOf(Name(framework, "")));

        Assert.Contains("error SON0005", error, StringComparison.Ordinal);
        Assert.Contains("<LangVersion>latest</LangVersion>", error, StringComparison.Ordinal);
    }

    private static string Name(string framework, string language) => $"lib-{framework}-{language}";

    /// <summary>Both folders as they were built.</summary>
    public sealed class Consumers
    {
        public Consumers()
        {
            Folder.Write("records.md", Records);
            foreach (var (framework, language) in Targets.Select(static row => ((string)row[0], (string)row[1])))
            {
                var name = Name(framework, language);
                Folder.Project(name, $"<TargetFramework>{framework}</TargetFramework><LangVersion>{language}</LangVersion>", Reference + """<SoniloDoc Include="../records.md" />""")
                    .Write($"{name}/Music.cs", """
                        using Sonilo;
                        using Sonilo.Models;

                        /// <summary>Makes music.</summary>
                        public static class Music
                        {
                            /// <summary>Asks for calm music.</summary>
                            public static SoniloV11TextToMusicRequest Calm() => new SoniloV11TextToMusicRequest("calm") { Duration = 12.5 };

                            /// <summary>Asks for one scene.</summary>
                            public static AcmeEveryFactRequest Scene() => new AcmeEveryFactRequest { First = AssetInput.FromAsset("asset_1"), Segments = new[] { new AcmeEveryFactSegment(0, 5) { Mood = AcmeEveryFactSegmentMood.Calm } } };
                        }
                        """);
            }

            Compiled = Folder.BuildAll();
            var refused = PackedPackages.NewFolder();
            foreach (var name in new[] { "netstandard2.0", "net472" })
            {
                refused.Write($"{Name(name, "")}/{Name(name, "")}.csproj", $"""
                    <Project Sdk="Microsoft.NET.Sdk">
                      <PropertyGroup><TargetFramework>{name}</TargetFramework></PropertyGroup>
                      <ItemGroup>{Reference}</ItemGroup>
                    </Project>
                    """);
            }

            Refused = refused.BuildAll();
        }

        internal ConsumerFolder Folder { get; } = PackedPackages.NewFolder();

        internal CommandResult Compiled { get; }

        internal CommandResult Refused { get; }
    }
}

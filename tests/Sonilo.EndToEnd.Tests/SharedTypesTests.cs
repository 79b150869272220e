namespace Sonilo.EndToEnd;

/// <summary>Props, targets and analyzers reach every project behind a reference; the types must be there once.</summary>
public sealed class SharedTypesTests(SharedTypesTests.Consumers consumers) : IClassFixture<SharedTypesTests.Consumers>
{
    private const string App = ConsumerFolder.App + "<ImplicitUsings>enable</ImplicitUsings><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>";

    private const string UsesTheType = """
        using Sonilo.Models;

        Console.WriteLine(new SoniloV11TextToMusicRequest("x") { Duration = 5 } == A.Music.Calm());
        Console.WriteLine(typeof(Program).Assembly.GetTypes().Count(type => type.Namespace == "Sonilo.Models"));
        """;

    [Fact]
    public void An_app_uses_the_types_of_a_referenced_project() => consumers.AssertShared(["A", "OnProject"], "True", "0");

    [Fact]
    public void An_app_that_adds_the_package_too_still_uses_the_types_of_the_referenced_project() =>
        consumers.AssertShared(["A", "OnProjectAndPackage"], "True", "0");

    [Fact]
    public void Two_libraries_side_by_side_do_not_get_in_each_others_way() => consumers.AssertShared(["A", "B", "OnTwoProjects"], "True", "0");

    [Fact]
    public void An_app_says_which_of_two_librarys_types_it_means_as_the_help_page_tells() =>
        consumers.AssertShared(["First", "Second", "OnAliases"], "True", """{"prompt":"x","duration":5}""");

    [Fact]
    public void A_library_that_keeps_its_types_internal_leaves_the_app_its_own() =>
        consumers.AssertShared(["Internal", "OnInternal"], "SoniloCatalog", "x");

    [Fact]
    public void An_app_uses_the_types_of_a_packed_library()
    {
        var folder = consumers.Folder;
        var packed = folder.Pack("A");
        Assert.True(packed.ExitCode == 0, packed.Output);
        var build = folder.Project("OnPackage", App, """<PackageReference Include="Lib.A.Packed" Version="1.0.0" />""").Write("OnPackage/Program.cs", UsesTheType).Build("OnPackage");
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Empty(build.Diagnostics);
        Assert.Equal(["True", "0"], folder.Start("OnPackage").Output.TrimEnd().Split('\n'));
    }

    /// <summary>Libraries, and apps on top of them in every way, built at once.</summary>
    public sealed class Consumers
    {
        private readonly CommandResult build;

        public Consumers()
        {
            var package = PackedPackages.Reference("Sonilo.Codegen");
            AddLibrary("A", "<PackageId>Lib.A.Packed</PackageId>");
            AddLibrary("B");
            AddLibrary("First");
            AddLibrary("Second");
            Folder.Project("Internal", ConsumerFolder.Library + "<SoniloVisibility>internal</SoniloVisibility>", package)
                .Write("Internal/Music.cs", "namespace A { /// <summary>x</summary>\npublic static class Music { /// <summary>x</summary>\npublic static string Calm() => typeof(Sonilo.Models.SoniloCatalog).Name; } }");
            AddApp("OnProject", UsesTheType, Reference("A"));
            AddApp("OnProjectAndPackage", UsesTheType, Reference("A") + package);
            AddApp(
                "OnTwoProjects",
                """
                using Sonilo;

                Console.WriteLine(A.Music.Calm().ToJson() == B.Music.Calm().ToJson());
                Console.WriteLine(typeof(Program).Assembly.GetTypes().Count(type => type.Namespace == "Sonilo.Models"));
                """,
                Reference("A") + Reference("B"));
            AddApp(
                "OnInternal",
                """
                using Sonilo.Models;

                Console.WriteLine(A.Music.Calm());
                Console.WriteLine(new SoniloV11TextToMusicRequest("x").Prompt);
                """,
                Reference("Internal") + package);

            var page = File.ReadAllText(Path.Combine(PackedPackages.RepositoryRoot, "src/Sonilo.Codegen/Diagnostics/SON0010.md"));
            AddApp(
                "OnAliases",
                """
                using Sonilo;
                using Sonilo.Models;

                Console.WriteLine(new SoniloV11TextToMusicRequest("x") { Duration = 5 } == First.Music.Calm());
                Console.WriteLine(Second.Music.Calm().ToJson());
                """,
                Code(page, "xml", after: "## Remedy") + Reference("Second"));
            Folder.Write("OnAliases/Aliases.cs", Code(page, "csharp", after: "## Remedy"));
            build = Folder.BuildAll();
        }

        internal ConsumerFolder Folder { get; } = PackedPackages.NewFolder();

        /// <summary>The projects were built without a word, and the last of them is an app that prints this.</summary>
        internal void AssertShared(string[] projects, params string[] expected)
        {
            Assert.True(build.ExitCode == 0, build.Output);
            Assert.Empty(projects.SelectMany(build.DiagnosticsOf));
            Assert.Equal(expected, Folder.Start(projects[^1]).Output.TrimEnd().Split('\n'));
        }

        private static string Reference(string project) => $"""<ProjectReference Include="../{project}/{project}.csproj" />""";

        private static string Code(string page, string language, string after)
        {
            var start = page.IndexOf("```" + language, page.IndexOf(after, StringComparison.Ordinal), StringComparison.Ordinal);
            start = page.IndexOf('\n', start);
            return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
        }

        private void AddApp(string name, string program, string references) => Folder.Project(name, App, references).Write($"{name}/Program.cs", program);

        private void AddLibrary(string name, string properties = "") => Folder
            .Project(name, ConsumerFolder.Library + properties, PackedPackages.Reference("Sonilo.Codegen"))
            .Write($"{name}/Music.cs", $$"""
                using Sonilo.Models;

                namespace {{name}}
                {
                    /// <summary>Makes music.</summary>
                    public static class Music
                    {
                        /// <summary>Asks for calm music.</summary>
                        public static SoniloV11TextToMusicRequest Calm() => new SoniloV11TextToMusicRequest("x") { Duration = 5 };
                    }
                }
                """);
    }
}

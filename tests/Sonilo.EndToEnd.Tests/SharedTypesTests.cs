namespace Sonilo.EndToEnd;

/// <summary>Props, targets and analyzers reach every project behind a reference; the types must be there once.</summary>
[Collection(nameof(PackedPackages))]
public sealed class SharedTypesTests(PackedPackages packages)
{
    private const string Library = "<TargetFramework>net10.0</TargetFramework>";
    private const string App = "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>";

    private const string UsesTheType = """
        using Sonilo.Models;

        Console.WriteLine(new SoniloV11TextToMusicRequest("x") { Duration = 5 } == A.Music.Calm());
        Console.WriteLine(typeof(Program).Assembly.GetTypes().Count(type => type.Namespace == "Sonilo.Models"));
        """;

    [Fact]
    public void An_app_uses_the_types_of_a_referenced_project() =>
        AssertShared(WithLibrary("A").Project("app", App, """<ProjectReference Include="../A/A.csproj" />"""), UsesTheType, "True", "0");

    [Fact]
    public void An_app_that_adds_the_package_too_still_uses_the_types_of_the_referenced_project() =>
        AssertShared(WithLibrary("A").Project("app", App, $"""<ProjectReference Include="../A/A.csproj" />{OnePackageTests.Reference}"""), UsesTheType, "True", "0");

    [Fact]
    public void An_app_uses_the_types_of_a_packed_library()
    {
        var folder = WithLibrary("A", "<PackageId>Lib.A.Packed</PackageId>");
        var packed = folder.Pack("A");
        Assert.True(packed.ExitCode == 0, packed.Output);
        AssertShared(folder.Project("app", App, """<PackageReference Include="Lib.A.Packed" Version="1.0.0" />"""), UsesTheType, "True", "0");
    }

    [Fact]
    public void Two_libraries_side_by_side_do_not_get_in_each_others_way()
    {
        var folder = WithLibrary("A");
        AddLibrary(folder, "B", "");
        AssertShared(
            folder.Project("app", App, """<ProjectReference Include="../A/A.csproj" /><ProjectReference Include="../B/B.csproj" />"""),
            """
            using Sonilo;

            Console.WriteLine(A.Music.Calm().ToJson() == B.Music.Calm().ToJson());
            Console.WriteLine(typeof(Program).Assembly.GetTypes().Count(type => type.Namespace == "Sonilo.Models"));
            """,
            "True",
            "0");
    }

    [Fact]
    public void An_app_says_which_of_two_librarys_types_it_means_as_the_help_page_tells()
    {
        var folder = WithLibrary("First");
        AddLibrary(folder, "Second", "");
        var page = File.ReadAllText(Path.Combine(PackedPackages.RepositoryRoot, "src/Sonilo.Codegen/Diagnostics/SON0010.md"));
        AssertShared(
            folder.Project("app", App, Code(page, "xml", after: "## Remedy") + """<ProjectReference Include="../Second/Second.csproj" />""")
                .Write("app/Aliases.cs", Code(page, "csharp", after: "## Remedy")),
            """
            using Sonilo;
            using Sonilo.Models;

            Console.WriteLine(new SoniloV11TextToMusicRequest("x") { Duration = 5 } == First.Music.Calm());
            Console.WriteLine(Second.Music.Calm().ToJson());
            """,
            "True",
            """{"prompt":"x","duration":5}""");
    }

    [Fact]
    public void A_library_that_keeps_its_types_internal_leaves_the_app_its_own()
    {
        var folder = packages.NewFolder();
        folder.Project("A", Library + "<SoniloVisibility>internal</SoniloVisibility>", OnePackageTests.Reference)
            .Write("A/Music.cs", "namespace A { /// <summary>x</summary>\npublic static class Music { /// <summary>x</summary>\npublic static string Calm() => typeof(Sonilo.Models.SoniloCatalog).Name; } }");
        AssertShared(
            folder.Project("app", App, $"""<ProjectReference Include="../A/A.csproj" />{OnePackageTests.Reference}"""),
            """
            using Sonilo.Models;

            Console.WriteLine(A.Music.Calm());
            Console.WriteLine(new SoniloV11TextToMusicRequest("x").Prompt);
            """,
            "SoniloCatalog",
            "x");
    }

    private ConsumerFolder WithLibrary(string name, string properties = "")
    {
        var folder = packages.NewFolder();
        AddLibrary(folder, name, properties);
        return folder;
    }

    private static string Code(string page, string language, string after)
    {
        var start = page.IndexOf("```" + language, page.IndexOf(after, StringComparison.Ordinal), StringComparison.Ordinal);
        start = page.IndexOf('\n', start);
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static void AddLibrary(ConsumerFolder folder, string name, string properties) => folder
        .Project(name, Library + properties, OnePackageTests.Reference)
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

    private static void AssertShared(ConsumerFolder folder, string program, params string[] expected)
    {
        folder.Write("app/Program.cs", program);
        var build = folder.Build("app");
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Empty(build.Diagnostics);
        Assert.Equal(expected, folder.Run("app").Output.TrimEnd().Split('\n'));
    }
}

namespace Sonilo.EndToEnd;

/// <summary>Templates of the project's own, in a build with the packed package.</summary>
public sealed class TemplatesTests
{
    private const string Info = """
        namespace App;
        /// <summary>{{ model.description.xml }}</summary>
        public static class {{ model.names.pascal }}Info
        {
            /// <summary>The id.</summary>
            public const string Id = {{ model.id | csharp_string }};
        }
        """;

    private static readonly string WithTemplates = PackedPackages.Reference("Sonilo.Codegen") + """<SoniloTemplate Include="Templates/*.sbn-cs" />""";

    private readonly ConsumerFolder folder = PackedPackages.NewFolder();

    // The program behind the library has no template, and must not get the library's a second time.
    [Fact]
    public void A_template_becomes_code_that_programs_use()
    {
        var build = folder
            .Project("lib", ConsumerFolder.Library, WithTemplates)
            .Write("lib/Templates/Info.sbn-cs", Info)
            .Write("lib/Templates/Ids.all.sbn-cs", "namespace App; /// <summary>All.</summary>\npublic static class Ids { /// <summary>All.</summary>\npublic static int Count => {{ models.size }}; }")
            .Project("app", ConsumerFolder.App, """<ProjectReference Include="../lib/lib.csproj" />""")
            .Write("app/Program.cs", "System.Console.WriteLine(App.SoniloV11TextToMusicInfo.Id + \" of \" + App.Ids.Count);")
            .BuildAll();

        Assert.Empty(build.Diagnostics);
        Assert.Equal("model_sonilo-v1-1-text-to-music of 3", folder.Start("app").Output.Trim());
    }

    // The reading compiler of the language before: templates need nothing that only the newest has.
    [Theory]
    [InlineData("4.14.0")]
    [InlineData("5.9.0")]
    public void Another_compiler_of_the_same_build_renders_them(string compiler)
    {
        var build = folder
            .Project("lib", "<TargetFramework>net8.0</TargetFramework>", WithTemplates + $"""<PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="{compiler}" PrivateAssets="all" />""")
            .Write("lib/Templates/Info.sbn-cs", Info)
            .Write("lib/Use.cs", $"""
                /// <summary>Uses the template's class.</summary>
                public static class Use
                {"{"}
                    /// <summary>An id.</summary>
                    public const string Id = App.SoniloV11TextToMusicInfo.Id;
                {"}"}
                #error version
                """)
            .Build("lib");

        Assert.Contains($"'{compiler[..^2]}.", Assert.Single(build.Diagnostics, static line => line.Contains("CS8304", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Single(build.Diagnostics, static line => line.Contains(": error ", StringComparison.Ordinal) && !line.Contains("CS8304", StringComparison.Ordinal));
    }

    // Without the template's class the program lacks a declaration, and everything that an analyzer reports is dropped: the generator's is not.
    [Fact]
    public void An_error_is_printed_at_its_place_although_declarations_are_missing()
    {
        var build = folder.Project("app", ConsumerFolder.App + "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>", WithTemplates)
            .Write("app/Templates/Info.sbn-cs", Info.Replace("model.id |", "model.key |", StringComparison.Ordinal))
            .Write("app/Program.cs", "class Derived : App.SoniloV11TextToMusicInfo { static void Main() { } }")
            .Build("app");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains(build.Diagnostics, line =>
            line.Contains("Templates/Info.sbn-cs(6,40): error SON3002: The template uses an unknown name: a model has no member 'key'", StringComparison.Ordinal));
    }
}

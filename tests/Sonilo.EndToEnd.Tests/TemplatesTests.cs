using System.IO.Compression;

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
            .Write("app/Program.cs", "System.Console.WriteLine(App.SoniloV11TextToMusicInfo.Id + \", all: \" + (App.Ids.Count == Sonilo.Models.SoniloCatalog.All.Count));")
            .BuildAll();

        Assert.Empty(build.Diagnostics);
        Assert.Equal("model_sonilo-v1-1-text-to-music, all: True", folder.Start("app").Output.Trim());
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
            line.Contains("Templates/Info.sbn-cs(6,39): error SON3002: The template uses an unknown name: a model has no member 'key'", StringComparison.Ordinal));
    }

    // As on a host that cannot load it, which none of ours is. Where there is no template nobody misses it.
    [Fact]
    public void Without_the_engine_everything_but_templates_is_built_and_one_warning_says_so()
    {
        var package = folder.At("package");
        ZipFile.ExtractToDirectory(PackedPackages.PathOf("Sonilo.Codegen"), package);
        File.Delete(Path.Combine(package, "analyzers/dotnet/cs/Scriban.Signed.dll"));
        File.Delete(Path.Combine(package, "analyzers/dotnet/cs/Sonilo.Codegen.Templates.dll"));
        const string Use = "System.Console.WriteLine(Sonilo.Models.SoniloCatalog.All.Count > 1);";
        var build = folder
            .Project("plain", ConsumerFolder.App, PackedPackages.Reference("Sonilo.Client")).Write("plain/Directory.Build.props", Imported("props")).Write("plain/Directory.Build.targets", Imported("targets"))
            .Write("plain/Program.cs", Use)
            .Project("app", ConsumerFolder.App + "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>", PackedPackages.Reference("Sonilo.Client") + """<SoniloTemplate Include="Templates/*.sbn-cs" />""")
            .Write("app/Directory.Build.props", Imported("props")).Write("app/Directory.Build.targets", Imported("targets"))
            .Write("app/Templates/Info.sbn-cs", Info).Write("app/Templates/Ids.all.sbn-cs", "class Ids;")
            .Write("app/Program.cs", Use)
            // A compiler's server that has met the engine in another package finds it there.
            .BuildAll("-p:UseSharedCompilation=false");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Empty(build.DiagnosticsOf("plain"));
        Assert.Contains("warning SON3008: ", Assert.Single(build.DiagnosticsOf("app")), StringComparison.Ordinal);
        Assert.Equal("True", folder.Start("plain").Output.Trim());
        Assert.Equal("True", folder.Start("app").Output.Trim());
    }

    private static string Imported(string kind) => $"""
        <Project>
          <Import Project="../package/buildTransitive/Sonilo.Codegen.{kind}" />
          <PropertyGroup><SoniloCodegenByProject>true</SoniloCodegenByProject></PropertyGroup>
          <ItemGroup Condition="'{kind}' == 'targets'"><Analyzer Include="$(MSBuildThisFileDirectory)../package/analyzers/dotnet/cs/*.dll" /></ItemGroup>
        </Project>
        """;
}

namespace Sonilo.EndToEnd;

/// <summary>What a build prints of pages with one fault of every kind, from the packed package.</summary>
public sealed class PageFaultsTests
{
    // Tabs, wide characters, characters of two units and combining ones count as the compiler counts them: by UTF-16 units.
    private const string Wide = """
        Prose without a date.

        ## Wide

        **Model ID:** `model_acme-wide`

        | Parameter | Type | Required | Description | Default | Allowed Values |
        | --- | --- | --- | --- | --- | --- |
        |	`tab`	|	{|SON1004:colour|}	| No | - | - | - |
        | `wide` | string | No | 音楽を作る | {|SON1003:`flac`|} | `mp3`, `wav` |
        | `pair` | string | No | 😀🎵 | {|SON1003:`flac`|} | `mp3`, `wav` |
        | `combining` | string | No | éñ | {|SON1003:`flac`|} | `mp3`, `wav` |
        | `video` | file | Yes | - | - | - |
        """;

    private const string Supplement = """
        ## Wide

        **Model ID:** `model_acme-wide`

        | Parameter | Step | Kind |
        | --- | --- | --- |
        | `video` | - | video |
        | {|SON1042:`lenght`|} | - | - |
        | `tab` | {|SON1028:`0`|} | - |

        **Rules:**

        - {|SON1026:nothing in particular|}
        - `{|SON1043:tail|} <= video.duration`

        ## Gone

        **Model ID:** {|SON1041:`model_acme-gone`|}

        | Parameter | Kind |
        | --- | --- |
        | `video` | video |
        """;

    [Fact]
    public void One_fault_of_every_kind_is_printed_at_its_cell_and_the_rest_becomes_code()
    {
        MarkedPage[] pages =
        [
            MarkedPage.Of("faults.md", File.ReadAllText(Path.Combine(PackedPackages.RepositoryRoot, "tests/Sonilo.Codegen.Tests/Analyzers/OneOfEachFault.md"))),
            MarkedPage.Of("wide.md", "{|SON1019:|}" + Wide),
            MarkedPage.Of("wide.supplement.md", Supplement),
        ];
        var folder = PackedPackages.NewFolder()
            .Project(
                "app",
                "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><TreatWarningsAsErrors>false</TreatWarningsAsErrors>",
                PackedPackages.Reference("Sonilo.Codegen") + """<SoniloDoc Include="*.md" />""")
            .Write("app/faults.md", pages[0].Text).Write("app/wide.md", pages[1].Text).Write("app/wide.supplement.md", pages[2].Text)
            // What the vendor's own pages have is Info, which a build does not print. A whole category cannot be raised for files that are no C#.
            .Write("app/.globalconfig", "is_global = true\n" + string.Concat(pages.SelectMany(static page => page.Printed)
                .Select(static line => $"dotnet_diagnostic.{line[^7..]}.severity = warning\n").Distinct()))
            .Write("app/Program.cs", """
                using Sonilo.Models;

                System.Console.WriteLine(new AcmeBoundsRequest { Fine = "x", Minimum = null }.Fine + new AcmeColumnsRequest { A = null } + new AcmeWideRequest { Video = null! }.Combining);
                """);

        var build = folder.Build("app");

        var printed = build.Diagnostics
            .Where(static line => line.Contains("warning SON1", StringComparison.Ordinal))
            .Select(static line => line[(line.LastIndexOf('/', line.IndexOf('(', StringComparison.Ordinal)) + 1)..])
            .Select(static line => line[..line.IndexOf(':', line.IndexOf("SON1", StringComparison.Ordinal))]);
        Assert.Equal(
            pages.SelectMany(static page => page.Printed).Order(StringComparer.Ordinal).Append(""),
            printed.Where(static line => !line.EndsWith("SON1040", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Append(build.ExitCode == 0 ? "" : build.Output));
    }
}

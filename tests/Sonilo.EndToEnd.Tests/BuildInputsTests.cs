namespace Sonilo.EndToEnd;

/// <summary>What a build makes of pages that are not there, are there twice, or have models of their own, from the packed package.</summary>
public sealed class BuildInputsTests(BuildInputsTests.Consumers consumers) : IClassFixture<BuildInputsTests.Consumers>
{
    private const string Program = """System.Console.WriteLine(new Sonilo.Models.SoniloV11TextToMusicRequest("x").Prompt);""";

    [Fact]
    public void A_pattern_that_matches_no_file_is_one_warning_that_names_it()
    {
        var warnings = consumers.Built.DiagnosticsOf("nothing");

        Assert.Equal(2, warnings.Count);
        Assert.Contains(warnings, warning => warning.Contains("warning SON0014: No file matches the item 'docs/*.md'", StringComparison.Ordinal));
        Assert.Contains(warnings, warning => warning.Contains("warning SON0014: No file matches the item 'templats/*.sbn-cs'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pattern_that_may_match_nothing_is_not_reported() => Assert.Empty(consumers.Built.DiagnosticsOf("choice"));

    [Fact]
    public void A_page_that_is_missing_is_the_compilers_error_and_nothing_else() =>
        Assert.Contains("error CS2001", Assert.Single(consumers.Built.DiagnosticsOf("missing")), StringComparison.Ordinal);

    [Fact]
    public void Namespaces_of_the_project_below_ours_do_not_get_in_the_way() => Assert.Empty(consumers.Built.DiagnosticsOf("spaces"));

    [Fact]
    public void Committed_code_is_used_and_one_warning_names_the_property()
    {
        var warning = Assert.Single(consumers.Built.DiagnosticsOf("committed"));

        Assert.Contains("warning SON0013", warning, StringComparison.Ordinal);
        Assert.Contains("SoniloUseBundledDocs", warning, StringComparison.Ordinal);
        Assert.Equal("x", consumers.Folder.Start("committed").Output.Trim());
    }

    [Fact]
    public void With_the_property_set_committed_code_has_nothing_to_report() => Assert.Empty(consumers.Built.DiagnosticsOf("settled"));

    /// <summary>A project for each, built at once.</summary>
    public sealed class Consumers
    {
        private static readonly string Package = PackedPackages.Reference("Sonilo.Codegen");

        public Consumers()
        {
            Add("nothing", """<SoniloDoc Include="docs/*.md" /><SoniloTemplate Include="templats/*.sbn-cs" />""");
            Add("choice", """<SoniloDoc Include="docs/*.md" Condition="'$(Docs)' == ''" /><SoniloDoc Include="$(MSBuildProjectDirectory)/docs/*.md" /><!-- <SoniloDoc Include="gone/*.md" /> -->""");
            Add("missing", """<SoniloDoc Include="docs/gone.md" />""");
            Add("spaces", "");
            foreach (var name in new[] { "System", "Collections", "Text", "Json", "Linq", "Models.System" })
            {
                Folder.Write($"spaces/{name}.cs", $"namespace Sonilo.{name} {{ internal class Text {{ }} }}");
            }

            Add("committed", "");
            Add("settled", "", "<SoniloUseBundledDocs>false</SoniloUseBundledDocs>");
            foreach (var name in new[] { "committed", "settled" })
            {
                var generated = Tool.Run(Folder.At(name), "generate", Path.Combine(PackedPackages.RepositoryRoot, "schemas"), "-o", "Generated");
                Assert.True(generated.ExitCode == 0, generated.Output);
            }

            Built = Folder.BuildAll("-p:TreatWarningsAsErrors=false");
        }

        internal ConsumerFolder Folder { get; } = PackedPackages.NewFolder();

        internal CommandResult Built { get; }

        private void Add(string name, string items, string properties = "") =>
            Folder.Project(name, ConsumerFolder.App + properties, Package + items).Write($"{name}/Program.cs", Program);
    }
}

namespace Sonilo.EndToEnd;

/// <summary>The vendor's docs as they are checked out, a folder a page, with the lists of pages among them, beside the bundled pages.</summary>
public sealed class WholeFolderTests
{
    private const string Index = """
        ---
        title: Audio Generation | Scenario Docs
        ---

        > This page is auto-generated from model configurations. Last updated: 2026-07-29.

        ## Providers

        - [Acme](/get-started/generation/audio-generation/audio-generation-acme) — 1 model
        - [Sonilo](/get-started/generation/audio-generation/audio-generation-sonilo) — 2 models
        """;

    private const string Acme = """
        ---
        title: Acme | Scenario Docs
        ---

        > This page is auto-generated from model configurations. Last updated: 2026-07-29.

        This reference lists all available **Acme** models.

        - [Tune](#tune)

        ---

        ## Tune

        Makes a tune.

        **Model ID:** `model_acme-tune`

        **Capabilities:** `txt2audio`

        | Parameter | Type | Required | Default | Min | Max | Allowed Values | Description |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | `prompt` | string | Yes | - | - | - | - | What to hear. |
        | `file` | file | No | - | - | - | - | A file to follow. |
        """;

    [Fact]
    public void Builds_without_an_error_or_a_warning()
    {
        var folder = PackedPackages.NewFolder()
            .Project("app", ConsumerFolder.App, PackedPackages.Reference("Sonilo.Codegen") + """<SoniloDoc Include="docs/**/*.md" />""")
            .Write("app/docs/index.md", "# Our pages\n\n- [Audio](audio/index.md)\n")
            .Write("app/docs/audio/index.md", Index)
            .Write("app/docs/audio/audio-generation-acme/index.md", Acme)
            .Write("app/docs/video/video-generation-acme/index.md", Acme.Replace("acme-tune", "acme-film", StringComparison.Ordinal))
            .Write("app/Program.cs", "System.Console.WriteLine(Sonilo.Models.SoniloCatalog.All.Count);");
        var models = 2 + Bundled;
        foreach (var page in Corpus())
        {
            var text = File.ReadAllText(page);
            models += text.Split("**Model ID:**").Length - 1;
            folder.Write($"app/docs/corpus/{Path.GetFileNameWithoutExtension(page)}/index.md", text);
        }

        var build = folder.Build("app");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Empty(build.Diagnostics);
        Assert.Equal(models, int.Parse(folder.Start("app").Output) + Repeated);
    }

    private static int Bundled => Directory.GetFiles(Path.Combine(PackedPackages.RepositoryRoot, "schemas"), "*.md")
        .Where(static page => !page.EndsWith(".supplement.md", StringComparison.Ordinal) && !page.EndsWith("README.md", StringComparison.Ordinal))
        .Sum(static page => File.ReadAllText(page).Split("**Model ID:**").Length - 1);

    // Sonilo's models, which the package has as well.
    private static int Repeated => Corpus().Length > 0 ? 3 : 0;

    // The vendor's own pages, where they are at hand; they are not ours to keep a copy of.
    private static string[] Corpus()
    {
        var corpus = Path.Combine(PackedPackages.RepositoryRoot, "..", "shared", "corpus");
        return Directory.Exists(corpus) ? Directory.GetFiles(corpus, "*.md", SearchOption.AllDirectories) : [];
    }
}

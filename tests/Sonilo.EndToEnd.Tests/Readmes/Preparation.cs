namespace Sonilo.EndToEnd.Readmes;

/// <summary>What the reader of a README has already: the files that its examples name.</summary>
internal static class Preparation
{
    private static readonly Dictionary<string, Action<ConsumerFolder>> ByReadme = new(StringComparer.Ordinal)
    {
        ["src/Sonilo.Codegen/README.md"] = static folder => folder
            .Write("docs/acme.md", Page("acme-tune", "text"))
            .Write("more/many.md", Page("acme-song", "text")),
        ["src/Samples/OneFile/README.md"] = static folder => folder.Write("src/Samples/OneFile/music.cs", Reader.WithVersion(
            File.ReadAllText(Path.Combine(PackedPackages.RepositoryRoot, "src/Samples/OneFile/music.cs")))),
        ["CONTRIBUTING.md"] = static folder => folder.Write("tests/Snapshots/Help.received.txt", ""),
        ["src/Sonilo.Codegen.Templates/README.md"] = static folder => folder.Write("Templates/Nothing.sbn-cs", "// {{ model.id }}"),
        ["src/Sonilo.Cli/README.md"] = static folder =>
        {
            folder.Write("old.md", Page("acme-tune", "text")).Write("new.md", Page("acme-tune", "text", "loop"));
            folder.Write("orders.jsonl", """{"model":"model_sonilo-v1-1-text-to-music","input":{"prompt":"rain","duration":1}}""");

            // A folder of pages whose lock names files, so that bringing it up to date takes no network.
            var pages = Path.Combine(PackedPackages.RepositoryRoot, "schemas");
            var update = Tool.Run(folder.At(""), "update", Path.Combine(pages, "sonilo.md"), Path.Combine(pages, "sonilo-video.md"), "-o", "schemas");
            Assert.True(update.ExitCode == 0, update.Output);
        },
    };

    /// <summary>Writes what a README takes for granted; nothing for most.</summary>
    public static Action<ConsumerFolder> Of(string readme) => ByReadme.GetValueOrDefault(readme, static _ => { });

    private static string Page(string model, params string[] parameters) => $"""
        ---
        title: Acme | Scenario Docs
        ---

        > This page is auto-generated from model configurations. Last updated: 2026-06-15.

        ## {model}

        **Model ID:** `model_{model}`

        | Parameter | Type | Required | Default | Min | Max | Allowed Values | Description |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        {string.Join('\n', parameters.Select(static name => $"| `{name}` | string | No | - | - | - | - | What to sing. |"))}

        """;
}

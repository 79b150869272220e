namespace Sonilo.Cli.Tests;

/// <summary>Pages written for the tests, in the shape of the vendor's.</summary>
internal static class Pages
{
    public const string Tune = """
        ## Acme Tune

        Makes a tune out of words.

        **Model ID:** `model_acme-tune`

        **Capabilities:** `txt2audio`

        **LLM Markdown:** <https://example.com/api/models/model_acme-tune/markdown>

        | Parameter    | Type   | Required | Default  | Min | Max | Allowed Values               | Description                          |
        | ------------ | ------ | -------- | -------- | --- | --- | ---------------------------- | ------------------------------------ |
        | `prompt`     | string | Yes      | -        | -   | -   | -                            | What to play. Use loud words.        |
        | `duration`   | number | No       | `90`     | 1   | 600 | -                            | How long, in seconds.                |
        | `style`      | string | No       | `latest` | -   | -   | `tune-4`, `tune-5`, `latest` | The version of the engine \| its age. |
        | `numSamples` | number | No       | `1`      | 1   | 3   | -                            | How many.                            |


        """;

    public const string Hum = """
        ## Acme Hum & Sing

        **Model ID:** `model_acme-hum-1.5`

        **Capabilities:** `video2audio`

        **LLM Markdown:** <https://example.com/api/models/model_acme-hum-1.5/markdown>

        | Parameter | Type         | Required | Default | Min | Max | Allowed Values | Description     |
        | --------- | ------------ | -------- | ------- | --- | --- | -------------- | --------------- |
        | `video`   | file         | Yes      | -       | -   | -   | -              | What to hum to. |
        | `lengths` | number\_array | No       | “       | 1   | 9.5 | -              | How long.       |
        | `loop`    | boolean      | No       | `false` | -   | -   | -              | Whether to loop. |
        | `length`  | number       | No       | `5`     | -   | -   | `5`, `10`      | Either.         |


        """;

    /// <summary>A page of the given sections, which its list of links names.</summary>
    public static string Page(params string[] sections)
    {
        var names = sections.Select(section => section[3..section.IndexOf('\n')]);
        return "---\ntitle: Acme | Scenario Docs\n---\n\n> This page is auto-generated from model configurations. Last updated: 2026-06-15.\n\n"
            + "This reference lists all available **Acme** models.\n\n"
            + string.Concat(names.Select(name => $"- [{name}](#{name.Replace(' ', '-')})\n"))
            + "\n---\n\n" + string.Concat(sections).TrimEnd('\n') + "\n";
    }
}

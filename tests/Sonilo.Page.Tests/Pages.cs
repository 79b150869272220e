using System.Globalization;
using System.Text;
using Sonilo.Emulator;

namespace Sonilo.Page.Tests;

/// <summary>Pages made for these tests, and the vendor's where they are at hand.</summary>
internal static class Pages
{
    private const string Header = "| Parameter | Type | Required | Default | Min | Max | Allowed Values | Description |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n";

    /// <summary>A page of one model that has every kind of parameter.</summary>
    public static EmulatorPage EveryKind { get; } = new("kinds.md", Of("Every Kind", "model_every-kind", """
        | `prompt` | string | Yes | - | - | - | - | What to play. |
        | `voice` | string | No | `calm` | - | - | `calm`, `bright`, `low & slow`, `-Z`, `Z` | The voice. |
        | `extra` | string | No | - | - | - | “`plain` | May be empty. |
        | `speed` | number | No | `1` | 0.5 | 2 | - | How fast. |
        | `takes` | number | Yes | - | - | - | `1`, `2`, `4` | How many. |
        | `seed` | number | No | - | 0 | 4294967295 | - | Where to begin. |
        | `loop` | boolean | No | `false` | - | - | - | Whether it loops. |
        | `image` | file | No | - | - | - | - | A picture. |
        | `clips` | file_array | No | - | - | - | - | Sounds. |
        | `tags` | string_array | No | - | - | - | `a`, `b` | Tags. |
        | `weights` | number_array | No | - | -1 | 1 | - | Weights. |
        | `base` | model | No | - | - | - | - | A model. |
        | `others` | model_array | No | - | - | - | - | Models. |
        | `segments` | inputs_array | No | - | - | - | - | Segments. |
        | `mystery` | hologram | No | - | - | - | - | Something else. |
        """));

    /// <summary>Every page of the vendor that stands beside the repository; none elsewhere.</summary>
    public static IReadOnlyList<EmulatorPage> Corpus { get; } =
        Directory.Exists(Repository.PathOf("../shared/corpus"))
            ? [.. Directory.GetFiles(Repository.PathOf("../shared/corpus"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(EmulatorPage.FromFile)]
            : [];

    public static string Of(string name, string id, string rows) => $"## {name}\n\n**Model ID:** `{id}`\n\n**Capabilities:** `txt2audio`\n\n{Header}{rows}\n";

    /// <summary>A page of many models.</summary>
    public static EmulatorPage Many(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(Of(string.Create(CultureInfo.InvariantCulture, $"Model {i}"), string.Create(CultureInfo.InvariantCulture, $"model_number-{i:0000}"),
                "| `prompt` | string | Yes | - | - | - | - | What to play. |\n| `duration` | number | No | `30` | 1 | 600 | - | Seconds. |")).Append('\n');
        }

        return new EmulatorPage("many.md", text.ToString());
    }
}

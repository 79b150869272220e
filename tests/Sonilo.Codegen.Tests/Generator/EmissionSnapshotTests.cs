using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace Sonilo.Codegen.Tests.Generator;

public partial class EmissionSnapshotTests
{
    private const string Score =
        "## Acme Score\n\n**Model ID:** `model_acme-score`\n\n"
        + "| Parameter | Type | Required | Max | Step | Min Length | Max Length | Kind | Max Size | Cost | Label | Labels | Allowed Values | Description |\n"
        + "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
        + "| `video` | file | Yes | - | - | - | - | video | 50 MB | Yes | Your video | - | - | What is scored. |\n"
        + "| `prompt` | string | No | - | - | 3 | 20 | - | - | - | - | - | - | What is heard. |\n"
        + "| `mode` | string | Yes | - | - | - | - | - | - | - | - | `fast` = `Fast`, `precise` = `Best` | `fast`, `precise` | - |\n"
        + "| `length` | number | No | - | - | - | - | - | - | - | - | `-1` = `Auto` | `-1`, `4` | - |\n"
        + "| `gain` | number | No | 1 | 0.1 | - | - | - | - | - | - | - | - | - |\n"
        + "| `segments` | inputs_array | No | - | - | - | 50 | - | - | - | - | - | - | The scenes. |\n\n"
        + "**Rules:**\n\n- `prompt required without segments`\n- `at most one of prompt, segments`\n- `gain required when mode is precise`\n- `gain required when length is 4`\n"
        + "- `segments contiguous from start to end`\n- `segments.end <= video.duration`\n- `gain excludes nobody`\n\n"
        + "### segments\n\n| Parameter | Type | Required | Allowed Values | Description |\n| --- | --- | --- | --- | --- |\n| `start` | number | Yes | - | - |\n"
        + "| `end` | number | Yes | - | Where it ends. |\n| `mood` | string | No | `calm`, `dark` | - |\n| `prompt` | string | No | - | - |\n\n"
        + "**Rules:**\n\n- `prompt excludes mood`\n";

    private static GeneratorRun Run(string id, params string[] rows) => new Project(Page.Of(Page.Section(id, rows))).Run();

    [Fact]
    public void EveryType() => Snapshot.Verify(Run(
        "acme-tune",
        "prompt | string", "strength | number", "steps | number", "seed | number", "size | integer", "loop | boolean", "video | file", "baseModel | model",
        @"tags | string\_array", @"weights | number\_array", @"frames | number\_array", @"images | file\_array", @"loras | model\_array",
        @"inputs | inputs\_array", "style | select | No | - | - | - | `calm`", "extra | tensor"));

    [Fact]
    public void EverythingRequired() => Snapshot.Verify(Run(
        "acme-tune",
        "prompt | string | Yes", "duration | number | Yes", "steps | number | Yes", "loop | boolean | Yes", "video | file | Yes", "baseModel | model | Yes",
        @"images | file\_array | Yes", "style | string | Yes | - | - | - | `calm`, `dark`", @"moods | string\_array | Yes | - | - | - | `calm`, `dark`",
        "extra | tensor | Yes", "count | number | Yes | `1` | 1 | 4"));

    [Fact]
    public void Bounds() => Snapshot.Verify(Run(
        "acme-tune",
        "both | number | No | `90` | 1 | 600", "fraction | number | No | - | -0.5 | 0.01", "least | number | No | - | -100", "most | number | No | - | - | 12",
        "steps | number | No | `20` | 1 | 50", "seed | number | No | - | 0 | 4294967295", "huge | number | No | - | 0 | 1e28",
        @"weights | number\_array | No | - | 0 | 1", @"frames | number\_array | No | - | 0 | 10"));

    [Fact]
    public void Defaults() => Snapshot.Verify(Run(
        "acme-tune",
        "text | string | No | `None`", "commas | string | No | `a, b`", "number | number | No | `0.5`", "flag | boolean | No | `true`", @"empty | file\_array | No | “",
        @"list | string\_array | No | `a, b`", "missing | string | No | `new` | - | - | `old`", "number2 | number | No | `7` | - | - | `5`, `10`"));

    [Fact]
    public void AllowedValues() => Snapshot.Verify(Run(
        "acme-tune",
        "ratio | string | No | `16:9` | - | - | `16:9`, `1024x1024`, `auto`",
        "turn | string | No | - | - | - | `Z`, `-Z`, `+Z`, `z`",
        "language | string | No | - | - | - | “, `Azerbaijani (Latin, Azerbaijan)`, `Anything, Robot`, `Empty`",
        "style | string | No | - | - | - | `digital_illustration/2d_art_poster`, `cgc_log_to_rec709_blackmagic_4.6k_film`, `biped:idle`, `3d-rendered`",
        "members | string | No | - | - | - | `Equals`, `toString`, `AllowedValues`, `AcmeTuneMembers`, `class`, `*`",
        "length | number | No | `5` | - | - | `5`, `10`, `15`",
        "speed | number | No | - | - | - | `0.5`, `1`",
        @"moods | string\_array | No | - | - | - | `calm`, `dark`",
        @"sizes | number\_array | No | - | - | - | `1`, `2`"));

    [Fact]
    public void NoParameters() => Snapshot.Verify(new Project(Page.Of("## Bare\n\n**Model ID:** `model_acme-bare`\n")).Run());

    [Fact]
    public void NamesThatCSharpOrRecordsHave() => Snapshot.Verify(Run(
        "acme-tune",
        "class | string | Yes", "event | string | Yes", "model | model | Yes", "validate | string", "clone | string", "equalityContract | string",
        "printMembers | string", "toString | string", "equals | string", "getHashCode | string", "getType | string", "memberwiseClone | string",
        "referenceEquals | string", "finalize | string", "converter | string", "additionalParameters | string", "json | string | Yes", "check | string",
        "acmeTuneRequest | string", "TAPose | string", "ingredients_mode | string", "a-b | string", "a.b | string", "aB | string", "9lives | string", "ß | string", "名 | string | Yes"));

    [Fact]
    public void DescriptionsWithMarkdown() => Snapshot.Verify(new Project(Page.Of(
        "## Acme & Sons (V1.1) — \"Tune\"\n\nMakes **strong**, *weak* and `code`; see [the page](https://example.com/a?b=1&c=\"2\").\n\n"
        + "A second paragraph with \\<frame>1\\</frame> & 1 < 2 > 0.\n\n- One\n- Two\n\n**Model ID:** `model_acme-tune`\n\n" + Page.Columns
        + "| `prompt` | string | No | - | - | - | - | Use `<b>` or **not**: “quotes”, a dash — and ]]> too. [Relative](/a.md) and [bad](javascript:alert) links. |\n"
        + "| `long` | string | No | - | - | - | - | " + string.Concat(Enumerable.Repeat("A sentence that goes on. ", 12)) + "|\n"
        + "| `bare` | string | No | - | - | - | - | - |\n")).Run());

    [Fact]
    public void CSharp9OnNetStandard() => Snapshot.Verify(
        (new Project(Page.Of(Page.Section(
            "acme-tune", "prompt | string | Yes", "duration | number | No | `90` | 1 | 600", "class | string | Yes | - | - | - | `calm`, `dark`", @"images | file\_array")))
        { Framework = Framework.NetStandard20, Language = LanguageVersion.CSharp9 }).Run());

    [Fact]
    public void InternalInANamespaceOfTheProject() => Snapshot.Verify(
        (new Project(Page.Of(Page.Section("acme-tune", "prompt | string | Yes", "mood | string | No | - | - | - | `calm`")))
        { Namespace = "MyApp.Music", Visibility = "internal" }).Run(),
        ["AcmeTuneRequest.g.cs", "SoniloCatalog.g.cs"]);

    [Fact]
    public void ASupplement() => Snapshot.Verify(new Project(
        Page.Of(Page.Section("acme-tune", "prompt | string | Yes", "duration | number", "video | file", @"images | file\_array")),
        Page.At("docs/acme.supplement.md", "2026-06-15",
            "## Acme\n\n**Model ID:** `model_acme-tune`\n\n| Parameter | Step | Max Length | Kind | Unit |\n| --- | --- | --- | --- | --- |\n"
            + "| `prompt` | - | 2500 | - | - |\n| `duration` | 5 | - | - | seconds |\n| `video` | - | - | video | - |\n| `images` | - | 3 | image | - |\n"
            + "\n**Rules:**\n\n- `duration <= video.duration`\n- `duration > 2`\n- `duration < video.size`\n")).Run());

    [Fact]
    public void RulesAndItems() => Snapshot.Verify(new Project(Page.Of(Score)).Run());

    [Fact]
    public void RulesAndItemsInCSharp9() => Snapshot.Verify((new Project(Page.Of(Score)) { Framework = Framework.NetStandard20, Language = LanguageVersion.CSharp9 }).Run());

    [Fact]
    public void TheCatalogue() => Snapshot.Verify(
        new Project(
            Page.At("docs/acme.md", "2026-06-15", Page.Section("all"), Page.Section("acme-tune"), Page.Section("Acme-Tune"), Page.Section("pages")),
            Page.At("audio/index.md", "2026-07-01", Page.Section("find")),
            new Page("docs/undated.md", Page.Section("equals"))).Run(),
        ["SoniloCatalog.g.cs"]);

    [Fact]
    public void EverySnapshotBelongsToATest()
    {
        var files = Directory.GetFiles(Snapshot.Folder, "*.verified.cs").Select(Path.GetFileName).ToList();

        Assert.InRange(files.Count, 1, 149);
        Assert.All(files, file =>
        {
            var name = SnapshotName().Match(file!);
            var type = typeof(Snapshot).Assembly.GetTypes().SingleOrDefault(type => type.Name == name.Groups["type"].Value);
            Assert.NotNull(type?.GetMethod(name.Groups["test"].Value));
        });
    }

    [GeneratedRegex(@"^(?<type>\w+)\.(?<test>\w+)#\w+\.g\.verified\.cs$")]
    private static partial Regex SnapshotName();
}

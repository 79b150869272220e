using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Tests.Generator;

public class HostilePagesTests
{
    // What could end a literal, a comment, an element or a line, and what is none of its own.
    internal static readonly string[] Tricks =
    [
        "\"", "\\", "\\u0022", "*/", "/*", "//", "///", "</summary>", "<script>", "]]>", "&lt;", "&#x0;", "{{", "}}", "{0}", "\"; } class Injected { string s = \"", "#if false",
        "\u2028", "\u2029", "\u0085", "\u000b", "\t", "\ufeff", "\u200b", "\u202e", "\ud800", "\udc00", "\uffff", "\u0001", "\u007f", "a\u0301", "\u0130", "ß", "ﬁ", "名", "𝒳", "😀",
        "class", "@class", "record", "field", "value", "this", "base", "null", "int", "Equals", "EqualityContract", "PrintMembers", "<Clone>$", "Clone", "GetHashCode",
        "AdditionalParameters", "Converter", "WriteTo", "Validate", "Model", "json", "check", "text", "System", "Sonilo", "JsonObject", "string", "_", "__", "-", "+", ".", "", " ",
    ];

    public static TheoryData<int> AllTricks => [.. Enumerable.Range(0, Tricks.Length)];

    private static void AssertInert(params Page[] pages)
    {
        var run = new Project(pages).Run().Compiles();
        var read = pages.Select(page => PageReader.Read(page.Path, page.Text).Page);
        Declarations.AreExactly(run.Output, [.. ModelNames.Of(ModelMerge.Merge(read, []).Models)]);
        Assert.All(run.Ids, id => Assert.True(id is "SON0001" or "SON0003" or "SON0004", id));
    }

    [Theory]
    [MemberData(nameof(AllTricks))]
    public void ACellIsTextWhateverItHolds(int trick)
    {
        var text = Tricks[trick];
        var escaped = text.Replace("|", "\\|", StringComparison.Ordinal);

        AssertInert(Page.Of(
            "## " + text + "\n\n" + text + " and `" + text + "`\n\n**Model ID:** `model_acme-a`\n\n**Capabilities:** `" + text + "`\n\n" + Page.Columns
            + $"| `{escaped}` | string | Yes | `{escaped}` | - | - | `{escaped}`, `x{escaped}` | {escaped} and `{escaped}` *{escaped}* [{escaped}](https://e.com/{escaped}) |\n"
            + $"| `a{escaped}` | string | Yes | - | - | - | - | {escaped} |\n"
            + $"| `{escaped}b` | {escaped} | {escaped} | {escaped} | {escaped} | {escaped} | {escaped} | {escaped} |\n"
            + $"| {escaped} | number | No | `{escaped}` | {escaped} | {escaped} | `1`, `{escaped}` | <b>{escaped}</b> |\n",
            Page.Section("acme-" + text, "prompt | string | Yes")));
    }

    [Theory]
    [MemberData(nameof(AllTricks))]
    public void AFilesNameIsText(int trick)
    {
        var name = Tricks[trick].Replace("\0", "", StringComparison.Ordinal);

        AssertInert(
            Page.At("docs/" + name + ".md", "2026-06-15", Page.Section("acme-a", "prompt | string")),
            Page.At("docs/" + name + "/index.md", "2026-06-15", Page.Section("acme-b", "prompt | string")));
    }

    [Theory]
    [InlineData("pages")]
    [InlineData("getType")]
    [InlineData("memberwise-clone")]
    [InlineData("SoniloCatalog")]
    public void AFilesNameIsNoMembers(string name) => AssertInert(Page.At("docs/" + name + ".md", "2026-06-15", Page.Section("acme-a", "prompt | string")));

    [Fact]
    public void NamesOfTenThousandCharactersAreCut()
    {
        var name = string.Concat(Enumerable.Repeat("abcdefghij", 1000));

        AssertInert(Page.Of("## " + name + "\n\n" + name + "\n\n**Model ID:** `model_acme-a`\n\n" + Page.Columns
            + $"| `{name}` | string | Yes | - | - | - | `{name}1`, `{name}2`, `{name}` | {name} |\n| `{name}1` | {name} | Yes | - | - | - | - | {name} |\n"
            + $"| `{name}2` | number | Yes | - | - | - | `1`, `2` | - |\n"));
        AssertInert(Page.Of(Page.Section(name, "prompt | string")));
    }

    [Fact]
    public void NamesThatComeToTheSameAreKeptApart() => AssertInert(Page.Of(
        Page.Section("acme-tune", "a-b | string | Yes", "a_b | string | Yes", "aB | string | Yes", "AB | string", "ab | string", "a-b2 | string", "ab_value | string",
            "turn | string | No | - | - | - | `Z`, `-Z`, `z`, `+z`, `Minus z`, `minusZ`", "length | number | No | - | - | - | `1`", "Length | number | No | - | - | - | `2`"),
        Page.Section("acme-Tune", "prompt | string | Yes"),
        Page.Section("acme.tune", "turn | string | No | - | - | - | `a`"),
        Page.Section("acme_tune2", "prompt | string"),
        Page.Section("acme", "tuneTurn | string | No | - | - | - | `a`", "tune2-turn | string | No | - | - | - | `a`", "request | string | No | - | - | - | `a`"),
        Page.Section("sonilo-catalog", "a | string"),
        Page.Section("json", "object | string | No | - | - | - | `a`", "element | string | No | - | - | - | `a`", "converter | string | No | - | - | - | `a`"),
        Page.Section("request", "reader | string | No | - | - | - | `a`", "writer | string | No | - | - | - | `a`", "a | tensor", @"b | inputs\_array | Yes"),
        Page.Section("i-generation", "a | string"),
        Page.Section("string", "comparer | string | No | - | - | - | `a`", "comparison | string | No | - | - | - | `a`"),
        Page.Section("asset", "input | string | No | - | - | - | `a`", "file | file"),
        Page.Section("system", "a | string"),
        Page.Section("get-hash-code", "a | string"),
        Page.Section("getType", "a | string"),
        Page.Section("pages", "a | string"),
        Page.Section("all", "a | string"),
        Page.Section("sonilo", "a | string")));

    [Theory]
    [InlineData("sonilo.catalog", "SoniloCatalog")]
    [InlineData("class", "Class")]
    public void AModelsTypeIsNeverOneOfOurs(string id, string name)
    {
        var run = new Project(Page.Of(Page.Section(id, "prompt | string"))).Run().Compiles();

        Assert.NotNull(run.Output.GetTypeByMetadataName($"Sonilo.Models.{name}Request"));
    }
}

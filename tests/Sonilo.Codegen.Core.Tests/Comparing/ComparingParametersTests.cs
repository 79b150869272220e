using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Core.Tests.Reading;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Comparing;

public class ComparingParametersTests
{
    [Theory]
    [InlineData("1 | 600", "1 | 360", "MaximumChanged BehaviourBreaking: 600 → 360")]
    [InlineData("1 | 600", "1 | 900", "MaximumChanged Compatible: 600 → 900")]
    [InlineData("1 | 600", "1 | -", "MaximumChanged Compatible: 600 → -")]
    [InlineData("1 | -", "1 | 600", "MaximumChanged BehaviourBreaking: - → 600")]
    [InlineData("1 | 600", "2 | 600", "MinimumChanged BehaviourBreaking: 1 → 2")]
    [InlineData("1 | 600", "0 | 600", "MinimumChanged Compatible: 1 → 0")]
    [InlineData("1 | 600", "- | 600", "MinimumChanged Compatible: 1 → -")]
    [InlineData("- | 600", "1 | 600", "MinimumChanged BehaviourBreaking: - → 1")]
    [InlineData("1 | 600", "1.0 | 600.0")]
    public void LimitsNarrowOrWiden(string before, string after, params string[] expected) =>
        Assert.Equal(expected, Versions.OfRows($"| `duration` | number | No | - | {before} | - | - |", $"| `duration` | number | No | - | {after} | - | - |"));

    [Theory]
    [InlineData("No | `90`", "No | `60`", "DefaultChanged BehaviourBreaking: 90 → 60")]
    [InlineData("No | `90`", "No | `90.0`")]
    [InlineData("No | -", "No | `60`", "DefaultAdded BehaviourBreaking: - → 60")]
    [InlineData("No | `60`", "No | -", "DefaultRemoved BehaviourBreaking: 60 → -")]
    [InlineData("No | -", "Yes | -", "RequirementChanged SourceBreaking: optional → required")]
    [InlineData("Yes | -", "No | -", "RequirementChanged SourceBreaking: required → optional")]
    [InlineData("Yes | `90`", "No | `90`", "RequirementChanged DocumentationOnly: required → optional")]
    [InlineData("No | `90`", "Yes | `90`", "RequirementChanged DocumentationOnly: optional → required")]
    [InlineData("Yes | -", "Yes | `90`", "RequirementChanged SourceBreaking: required → optional", "DefaultAdded Compatible: - → 90")]
    [InlineData("Yes | `90`", "Yes | -", "RequirementChanged SourceBreaking: optional → required", "DefaultRemoved BehaviourBreaking: 90 → -")]
    public void RequirementAndDefaultGoTogether(string before, string after, params string[] expected) =>
        Assert.Equal(expected, Versions.OfRows($"| `duration` | number | {before} | 1 | 600 | - | - |", $"| `duration` | number | {after} | 1 | 600 | - | - |"));

    [Theory]
    [InlineData("`a`, `b`", "`a`", "AllowedValueDropped SourceBreaking: b → -")]
    [InlineData("`a`", "`a`, `b`", "AllowedValueAdded Compatible: - → b")]
    [InlineData("`a`, `b`", "`b`, `a`", "AllowedValuesReordered DocumentationOnly: a, b → b, a")]
    [InlineData("`a`, `b`", "-", "TypeChanged SourceBreaking: string (its own value type) → string (string)", "AllowedValuesUnlisted Compatible: a, b → -")]
    [InlineData("-", "`a`, `b`", "TypeChanged SourceBreaking: string (string) → string (its own value type)", "AllowedValuesListed BehaviourBreaking: - → a, b")]
    public void AllowedTextsComeAndGo(string before, string after, params string[] expected) =>
        Assert.Equal(expected, Versions.OfRows($"| `style` | string | No | - | - | - | {before} | - |", $"| `style` | string | No | - | - | - | {after} | - |"));

    [Theory]
    [InlineData("`5`, `10`", "`5`", "AllowedValueDropped BehaviourBreaking: 10 → -")]
    [InlineData("`5`", "`5`, `10`", "AllowedValueAdded Compatible: - → 10")]
    [InlineData("`5`, `10`", "`5.0`, `10`")]
    [InlineData("`5`, `10`", "`5`, `7.5`, `10`", "TypeChanged SourceBreaking: number (int) → number (double)", "AllowedValueAdded Compatible: - → 7.5")]
    public void AllowedNumbersHaveNoMembers(string before, string after, params string[] expected) =>
        Assert.Equal(expected, Versions.OfRows($"| `length` | number | No | - | - | - | {before} | - |", $"| `length` | number | No | - | - | - | {after} | - |"));

    [Fact]
    public void ADefaultThatTheListLosesStaysAllowed() => Assert.Equal(
        [],
        Versions.OfRows("| `style` | string | No | `b` | - | - | `a`, `b` | - |", "| `style` | string | No | `b` | - | - | `a` | - |"));

    [Fact]
    public void ALimitNextToAListBreaksNothing() => Assert.Equal(
        ["MaximumChanged DocumentationOnly: 100 → 10"],
        Versions.OfRows("| `length` | number | No | - | 1 | 100 | `5`, `10` | - |", "| `length` | number | No | - | 1 | 10 | `5`, `10` | - |"));

    [Theory]
    [InlineData("number", "string", "TypeChanged SourceBreaking: number (double) → string (string)")]
    [InlineData("file", "file\\_array", "TypeChanged SourceBreaking: file (AssetInput) → file_array (IReadOnlyList<AssetInput>)")]
    [InlineData("number", "integer", "TypeChanged SourceBreaking: number (double) → integer (int)")]
    [InlineData("string", "select", "TypeChanged DocumentationOnly: string (string) → select (string)")]
    [InlineData("string", "model", "TypeChanged DocumentationOnly: string (string) → model (string)")]
    [InlineData("string", "blob", "TypeChanged SourceBreaking: string (string) → blob (JsonElement)")]
    public void TypesAreThoseOfTheProperty(string before, string after, params string[] expected) =>
        Assert.Equal(expected, Versions.OfRows($"| `p` | {before} | No | - | - | - | - | - |", $"| `p` | {after} | No | - | - | - | - | - |"));

    [Theory]
    [InlineData("1 | 3", "1 | 3.5", "TypeChanged SourceBreaking: number (int) → number (double)", "MaximumChanged Compatible: 3 → 3.5")]
    [InlineData("1 | 3", "1 | 5000000000", "TypeChanged SourceBreaking: number (int) → number (long)", "MaximumChanged Compatible: 3 → 5000000000")]
    public void AWiderLimitCanChangeTheType(string before, string after, params string[] expected) =>
        Assert.Equal(expected, Versions.OfRows($"| `numSamples` | number | No | - | {before} | - | - |", $"| `numSamples` | number | No | - | {after} | - | - |"));

    [Theory]
    [InlineData("Wide.", "Very wide.", "DescriptionChanged DocumentationOnly: Wide. → Very wide.")]
    [InlineData("Use loud.", "Use `loud`.", "DescriptionChanged DocumentationOnly: Use loud. → Use loud.")]
    [InlineData("-", "Wide.", "DescriptionChanged DocumentationOnly: - → Wide.")]
    [InlineData("Wide.", "-", "DescriptionChanged DocumentationOnly: Wide. → -")]
    public void ProseIsDocumentation(string before, string after, params string[] expected) =>
        Assert.Equal(expected, Versions.OfRows($"| `p` | string | No | - | - | - | - | {before} |", $"| `p` | string | No | - | - | - | - | {after} |"));

    [Fact]
    public void WithoutAListTheLimitsCountAgain() => Assert.Equal(
        ["AllowedValuesUnlisted BehaviourBreaking: 5, 10 → -"],
        Versions.OfRows("| `numSamples` | number | No | - | 1 | 8 | `5`, `10` | - |", "| `numSamples` | number | No | - | 1 | 8 | - | - |"));

    [Theory]
    [InlineData("audio", "video", "FileKindChanged BehaviourBreaking: audio → video")]
    [InlineData("audio", "-", "FileKindChanged Compatible: audio → -")]
    [InlineData("-", "audio", "FileKindChanged BehaviourBreaking: - → audio")]
    public void AFileOfAnotherKindMayBeRefused(string before, string after, string expected) =>
        Assert.Equal([expected], Versions.OfSupplements("Kind", before, after));

    [Theory]
    [InlineData("seconds", "beats", "UnitChanged BehaviourBreaking: seconds → beats")]
    [InlineData("seconds", "-", "UnitChanged DocumentationOnly: seconds → -")]
    [InlineData("-", "seconds", "UnitChanged DocumentationOnly: - → seconds")]
    public void AnotherUnitMeansAnotherLength(string before, string after, string expected) =>
        Assert.Equal([expected], Versions.OfSupplements("Unit", before, after));

    [Fact]
    public void LosingANumberThatWasNeverValidBreaksNothing() => Assert.Equal(
        ["AllowedValueDropped DocumentationOnly: 2.5 → -"],
        Versions.OfParameters(Listed("5", "2.5"), Listed("5")));

    [Fact]
    public void LosingWhatIsNotANumberBreaksNoNumber() => Assert.Equal(
        ["AllowedValueDropped DocumentationOnly: ten → -"],
        Versions.OfParameters(Listed("5", "ten"), Listed("5")));

    [Fact]
    public void SupplementsCountLikePages()
    {
        var page = Versions.Page(Pages.Page("| `a` | number | No | - | 0 | 9 | - | - |", "| `b` | number | No | - | - | - | - | - |", "| `c` | string | No | - | - | - | - | - |"));
        var before = new PageSet([page], [Supplement("| `a` | - | - | seconds |\n| `b` | 1 | - | - |\n| `c` | - | 9 | - |", "- a <= b")]);
        var after = new PageSet([page], [Supplement("| `a` | - | - | beats |\n| `b` | 0.5 | - | - |\n| `c` | - | 5 | - |", "- a < b")]);

        Assert.Equal(
            [
                "RuleRemoved Compatible: a <= b → -",
                "RuleAdded BehaviourBreaking: - → a < b",
                "UnitChanged BehaviourBreaking: seconds → beats",
                "TypeChanged SourceBreaking: number (int) → number (double)",
                "StepChanged Compatible: 1 → 0.5",
                "MaxLengthChanged BehaviourBreaking: 9 → 5",
            ],
            Versions.Shown(PageComparer.Compare(before, after)));
    }

    // The step makes the number whole, whatever its list says.
    private static ParameterSpec Listed(params string[] values) =>
        new() { Name = "length", Type = ParameterType.Number, TypeText = "number", Step = 1, AllowedValues = values.ToEquatableArray() };

    private static ModelPage Supplement(string rows, string rule) => PageReader.Read(
        "page.supplement.md",
        $"## Tune\n\n**Model ID:** `model_acme-tune`\n\n| Parameter | Step | Max Length | Unit |\n| --- | --- | --- | --- |\n{rows}\n\n**Rules:**\n\n{rule}\n",
        PageKind.Supplement).Page;
}

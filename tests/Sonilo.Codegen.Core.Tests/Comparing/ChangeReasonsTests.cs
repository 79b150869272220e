using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Core.Tests.Reading;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Core.Tests.Comparing;

/// <summary>Every sentence that a change report gives as a reason, word for word, beside a change that has it.</summary>
public partial class ChangeReasonsTests
{
    [Theory]
    [InlineData("string | No | - | - | - | -", "number | No | - | - | - | -", "TypeChanged: The property has another type.")]
    [InlineData("string | No | - | - | - | -", "select | No | - | - | - | -", "TypeChanged: The property's type stays as it is.")]
    [InlineData("string | No | - | - | - | -", "string | Yes | - | - | - | -", "RequirementChanged: It must be given now: the constructor and the required members have one more.")]
    [InlineData("string | Yes | - | - | - | -", "string | No | - | - | - | -", "RequirementChanged: The constructor no longer takes it, and code that reads the property may meet null.")]
    [InlineData("string | Yes | `a` | - | - | -", "string | No | `a` | - | - | -", "RequirementChanged: The default applies when it is left out, whether the page requires it or not.")]
    [InlineData("string | No | `a` | - | - | -", "string | No | `b` | - | - | -", "DefaultChanged: Requests that leave it out get something else.")]
    [InlineData("string | No | - | - | - | -", "string | No | `b` | - | - | -", "DefaultAdded: Requests that leave it out may get something else than before.")]
    [InlineData("string | No | `a` | - | - | -", "string | No | - | - | - | -", "DefaultRemoved: Requests that leave it out may get something else than before.")]
    [InlineData(
        "string | Yes | - | - | - | -", "string | Yes | `a` | - | - | -",
        "RequirementChanged: The constructor no longer takes it, and code that reads the property may meet null.", "DefaultAdded: Every request gave a value, and may go on doing so.")]
    [InlineData(
        "number | No | - | 1 | 9 | -", "number | No | - | 2 | 8 | -",
        "MinimumChanged: Values that were valid are refused.", "MaximumChanged: Values that were valid are refused.")]
    [InlineData(
        "number | No | - | 2 | 8 | -", "number | No | - | 1 | 9 | -",
        "MinimumChanged: More values are valid, and all that were still are.", "MaximumChanged: More values are valid, and all that were still are.")]
    [InlineData(
        "number | No | - | 1 | 9 | `5`", "number | No | - | 2 | 8 | `5`",
        "MinimumChanged: The limit does not apply to this type or list.", "MaximumChanged: The limit does not apply to this type or list.")]
    [InlineData("number | No | - | - | - | -", "number | No | - | - | - | `0.5`", "AllowedValuesListed: Values that the list lacks were valid and are refused.")]
    [InlineData("number | No | - | 1 | 2 | `1.5`", "number | No | - | 1 | 2 | -", "AllowedValuesUnlisted: More values are valid, and all that were still are.")]
    [InlineData("number | No | - | 1 | 2 | `0.5`", "number | No | - | 1 | 2 | -", "AllowedValuesUnlisted: A value that was listed is outside what is valid now.")]
    [InlineData("string | No | - | - | - | `a`, `b`", "string | No | - | - | - | `a`", "AllowedValueDropped: Its static member is gone, and requests with it are refused.")]
    [InlineData("number | No | - | - | - | `1`, `2`", "number | No | - | - | - | `1`", "AllowedValueDropped: Requests with it were valid and are refused.")]
    [InlineData("number | No | - | - | - | `1`", "number | No | - | - | - | `1`, `2`", "AllowedValueAdded: More values are valid, and all that were still are.")]
    [InlineData("number | No | - | - | - | `1`, `2`", "number | No | - | - | - | `2`, `1`", "AllowedValuesReordered: The same values are valid.")]
    [InlineData(
        "string | No | - | - | - | `a b`, `a-b`", "string | No | - | - | - | `a-b`",
        "AllowedValueDropped: Its static member is gone, and requests with it are refused.",
        "NameChanged: A name that C# cannot distinguish from it came, went or moved, and such names are numbered.")]
    public void AChangeOfACellHasItsReason(string before, string after, params string[] reasons) =>
        Assert.Equal(reasons, Reasons(Pages.Page($"| `p` | {before} | - |"), Pages.Page($"| `p` | {after} | - |")));

    [Theory]
    [InlineData("Use loud.", "Use `loud`.", "DescriptionChanged: Only the formatting changed, not a word.")]
    [InlineData("Use loud.", "Use quiet.", "DescriptionChanged: Only what people read changed.")]
    [InlineData("## Tune", "## Song", "ModelRenamed: Types are named after the model's id, which stays.")]
    [InlineData("Makes a tune.", "Makes a song.", "DescriptionChanged: Only what people read changed.")]
    [InlineData("title: Acme", "title: Acme Audio", "PageTitleChanged: No generated type has the title.")]
    [InlineData("2026-06-15", "2026-07-01", "PageDateChanged: Only the catalogue has the date.")]
    [InlineData("`txt2audio`", "-", "CapabilityRemoved: Callers that select models by this capability no longer find it.")]
    [InlineData("`txt2audio`", "`txt2audio`, `b`", "CapabilityAdded: The catalogue lists one capability more.")]
    [InlineData("| `c` | string | No | - | - | - | - | - |\n", "", "ParameterRemoved: Its property is gone.")]
    [InlineData("| `c` | string | No |", "| `c` | string | No | - | - | - | - | - |\n| `d` | string | Yes |", "ParameterAdded: It must be given: the constructor and the required members have one more.")]
    [InlineData("| `c` | string | No |", "| `c` | string | No | - | - | - | - | - |\n| `d` | string | No |", "ParameterAdded: It is optional: requests that leave it out stay valid.")]
    public void AChangeOfAPageHasItsReason(string before, string after, string reason)
    {
        var page = Pages.Page("| `a` | string | No | - | - | - | - | Use loud. |", "| `c` | string | No | - | - | - | - | - |");

        Assert.Contains(before, page, StringComparison.Ordinal);
        Assert.Equal([reason], Reasons(page, page.Replace(before, after, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("| `a` | string | Yes |", "| `b` | string | Yes |", "ConstructorReordered: The constructor takes required parameters in the page's order.")]
    [InlineData("| `a` | string | No |", "| `b` | string | No |", "ParametersReordered: The constructor stays as it is, and properties have no order.")]
    public void AnotherOrderHasItsReason(string first, string second, string reason)
    {
        const string Rest = " - | - | - | - | - |";

        Assert.Equal([reason], Reasons(Pages.Page(first + Rest, second + Rest), Pages.Page(second + Rest, first + Rest)));
    }

    [Fact]
    public void ModelsAndCapabilitiesHaveTheirReasons()
    {
        var page = Pages.Page("| `p` | string | No | - | - | - | - | - |").Replace("`txt2audio`", "`a`, `b`", StringComparison.Ordinal);
        var two = page + Pages.Section("| `p` | string | No | - | - | - | - | - |").Replace("model_acme-tune", "model_acme-hum", StringComparison.Ordinal);

        Assert.Equal(["CapabilitiesReordered: The order of capabilities means nothing."], Reasons(page, page.Replace("`a`, `b`", "`b`, `a`", StringComparison.Ordinal)));
        Assert.Equal(["ModelAdded: A request type is new, and no other changes."], Reasons(page, two));
        Assert.Equal(["ModelRemoved: Its request type and everything that belongs to it are gone."], Reasons(two, page));
    }

    [Theory]
    [InlineData("Step", "1", "2", "StepChanged: Numbers between the steps were valid and are refused.")]
    [InlineData("Step", "4", "2", "StepChanged: All values that were valid still are.")]
    [InlineData("Kind", "audio", "video", "FileKindChanged: Files of other kinds were valid and are refused.")]
    [InlineData("Kind", "audio", "-", "FileKindChanged: Files of more kinds are valid.")]
    [InlineData("Unit", "seconds", "beats", "UnitChanged: The same number means something else.")]
    [InlineData("Unit", "-", "beats", "UnitChanged: Only what is known about it changed.")]
    [InlineData("Min Length", "5", "9", "MinLengthChanged: Shorter values were valid and are refused.")]
    [InlineData("Max Size", "9", "5", "MaxSizeChanged: Larger files were valid and are refused.")]
    [InlineData("Max Duration", "9", "5", "MaxDurationChanged: Longer files were valid and are refused.")]
    [InlineData("Max Length", "9", "5", "MaxLengthChanged: Longer values were valid and are refused.")]
    [InlineData("Max Length", "5", "9", "MaxLengthChanged: More values are valid, and all that were still are.")]
    public void AChangeOfASupplementHasItsReason(string column, string before, string after, string reason) =>
        Assert.Equal([reason], Reasons(Versions.Supplements(column, before, after)));

    [Theory]
    [InlineData(new string[0], new[] { "a" }, "RuleAdded: Requests that break the rule were valid and are refused.")]
    [InlineData(new[] { "a" }, new string[0], "RuleRemoved: Fewer requests are refused.")]
    public void ARuleHasItsReason(string[] before, string[] after, string reason) =>
        Assert.Equal([reason], Reasons(Versions.OfModels(Related(before), Related(after))));

    [Fact]
    public void ARuleThatNothingEnforcesHasItsReason()
    {
        ModelSpec without = Related([]), with = without with { Rules = [new Excludes("a", "nobody")] };

        Assert.Equal(["RuleAdded: It cannot be enforced."], Reasons(Versions.OfModels(without, with)));
        Assert.Equal(["RuleRemoved: It could not be enforced."], Reasons(Versions.OfModels(with, without)));
    }

    [Fact]
    public void AStepThatTheListReplacesHasItsReason() => Assert.Equal(
        ["StepChanged: The same numbers are valid."],
        Reasons(Versions.OfModels(Listed("4"), Listed("4") with { Parameters = [Listed("4").Parameters[0] with { Step = 2 }] })));

    [Fact]
    public void LosingANumberThatWasNeverValidHasItsReason() => Assert.Equal(
        ["AllowedValueDropped: It was never valid."], Reasons(Versions.OfModels(Listed("5", "2.5"), Listed("5"))));

    [Fact]
    public void NoReasonIsMissingHere()
    {
        var test = File.ReadAllText(ThisFile());
        var source = Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../src/Sonilo.Codegen.Core/Comparing");
        var sentences = Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories).SelectMany(path => Sentence().Matches(File.ReadAllText(path))).Select(match => match.Groups["text"].Value);

        Assert.All(sentences, sentence => Assert.Contains(sentence, test, StringComparison.Ordinal));
        Assert.True(sentences.Distinct(StringComparer.Ordinal).Count() > 35, "The sentences of the source were not found.");
    }

    private static ModelSpec Listed(params string[] values) => new()
    {
        Id = "model_acme-tune",
        Name = "Tune",
        Parameters = [new ParameterSpec { Name = "length", Type = ParameterType.Number, Step = 1, AllowedValues = values.ToEquatableArray() }],
    };

    private static ModelSpec Related(string[] names) => new()
    {
        Id = "model_acme-tune",
        Name = "Tune",
        Parameters = [new ParameterSpec { Name = "a", Type = ParameterType.Number }],
        Rules = names.Select(ModelRule (name) => new Relation([new RelationTerm(name)], RelationOperator.AtMost, [new RelationTerm(null, null, 5)])).ToEquatableArray(),
    };

    private static string[] Reasons(string before, string after) => Reasons(PageComparer.Compare(Versions.Page(before), Versions.Page(after)));

    private static string[] Reasons(Comparison comparison) => [.. comparison.Changes.Select(change => $"{change.Kind}: {change.Reason}")];

    private static string ThisFile([CallerFilePath] string path = "") => path;

    // What a change report can say: a literal that begins and ends as a sentence does.
    [GeneratedRegex("\"(?<text>[A-Z][^\"\\n]+ [^\"\\n]+\\.)\"")]
    private static partial Regex Sentence();
}

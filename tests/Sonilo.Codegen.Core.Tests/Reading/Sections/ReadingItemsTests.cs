using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

public class ReadingItemsTests
{
    private const string Model = "## Tune\n\n**Model ID:** `model_acme-tune`\n\n";

    private const string Items = "| Parameter | Type | Required | Min |\n| --- | --- | --- | --- |\n| `start` | number | Yes | 0 |\n| `end` | number | Yes | - |\n";

    private const string Table = Pages.Header + "| `segments` | inputs\\_array | No | - | - | - | - | - |\n| `video` | file | Yes | - | - | - | - | - |\n\n";

    [Fact]
    public void ATableBelowTheListsNameDescribesItsItems()
    {
        var text = Model + Table + "**Rules:**\n\n- `segments.end <= video.duration`\n\n### `segments`\n\nWhat a segment holds.\n\n" + Items + "\n**Rules:**\n\n- `end > start`\n";

        var reading = SectionReader.Read(text);

        Assert.Empty(reading.Problems);
        Assert.Equal(SectionReader.ReadModel(text), reading.Model);
        var items = reading.Model!.Parameters[0].Items!;
        Assert.Equal(["start", "end"], items.Parameters.Select(parameter => parameter.Name));
        Assert.Equal(0, items.Parameters[0].Minimum);
        Assert.Equal("end > start", RuleText.Of(Assert.Single(items.Rules)));
        Assert.Equal("segments.end <= video.duration", RuleText.Of(Assert.Single(reading.Model.Rules)));
        Assert.Null(reading.Model.Parameters[1].Items);
        Assert.Equal(["`start`", "`end`"], reading.Place.Items[0].NameSpans.Select(span => text.Substring(span.Start, span.Length)));
    }

    [Theory]
    [InlineData("### segment", "### segment", "no such parameter")]
    [InlineData("### video", "### video", "only an inputs_array")]
    [InlineData("### segments\n\n" + Items + "\n### `segments`", "### `segments`", "before it")]
    public void ATableThatBelongsToNoListIsReported(string headings, string place, string reason)
    {
        var problem = Pages.Only(Pages.Head + Model + Table + headings + "\n\n" + Items, LimitProblems.ItemTableWithoutUse, place);

        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AHeadingAboveTheOnlyTableIsNoList() =>
        Assert.Equal(["start", "end"], SectionReader.ReadModel(Model + "### Parameters\n\n" + Items)!.Parameters.Select(parameter => parameter.Name));

    [Fact]
    public void AHeadingWithoutATableIsProse() => Assert.Empty(PageReader.Read("", Pages.Head + Model + Table + "### Notes\n\nNothing.\n").Problems);

    [Fact]
    public void ItemsHaveTheirOwnProblems() => Pages.Only(
        Pages.Head + Model + Table + "### segments\n\n" + Items.Replace("| number | Yes | - |", "| number | Maybe | - |", StringComparison.Ordinal), PageProblems.UnreadableRequired, "Maybe");

    [Fact]
    public void ARuleOfItemsThatCannotBeEnforcedIsReported() =>
        Pages.Only(Pages.Head + Model + Table + "### segments\n\n" + Items + "\n**Rules:**\n\n- `end <= video.duration`\n", LimitProblems.RuleNotEnforced, "`end <= video.duration`");

    [Fact]
    public void ASupplementDescribesItemsThatThePageDoesNot()
    {
        var page = PageReader.Read("page.md", Pages.Head + Model + Table).Page;
        const string text = Model + "### segments\n\n" + Items + "\n**Rules:**\n\n- `end > start`\n";
        var supplement = PageReader.Read("a.supplement.md", text, PageKind.Supplement);

        var merged = ModelMerge.Merge([page], [supplement.Page]);

        Assert.Empty(supplement.Problems);
        Assert.Empty(SupplementNames.FindProblems(supplement, text, merged));
        var segments = merged.Models[0].Model.Parameters[0];
        Assert.Equal((ParameterType.InputsArray, 2, 1), (segments.Type, segments.Items!.Parameters.Count, segments.Items.Rules.Count));
    }

    [Fact]
    public void ASupplementOverridesItemsCellByCellAndNamesNoOthers()
    {
        var page = PageReader.Read("page.md", Pages.Head + Model + Table + "### segments\n\n" + Items).Page;
        const string text = Model + "### segments\n\n| Parameter | Max | Unit |\n|-|-|-|\n| `start` | 9 | seconds |\n| `middle` | 5 | - |\n\n**Rules:**\n\n- `end > begin`\n";
        var supplement = PageReader.Read("a.supplement.md", text, PageKind.Supplement);

        var merged = ModelMerge.Merge([page], [supplement.Page]);

        var items = merged.Models[0].Model.Parameters[0].Items!;
        Assert.Equal((0m, 9m, "seconds", ParameterType.Number), (items.Parameters[0].Minimum, items.Parameters[0].Maximum, items.Parameters[0].Unit, items.Parameters[0].Type));
        Assert.Equal(2, items.Parameters.Count);
        Assert.Equal(["SON1042 `middle`", "SON1043 begin"], SupplementNames.FindProblems(supplement, text, merged)
            .Select(problem => $"{problem.Descriptor.Id} {Pages.At(text, problem)}"));
    }

    [Fact]
    public void ASupplementsItemsForNobodyAreReported()
    {
        var page = PageReader.Read("page.md", Pages.Head + Model + Table).Page;
        const string text = Model + "### nobody\n\n" + Items;
        var supplement = PageReader.Read("a.supplement.md", text, PageKind.Supplement);

        var problem = Assert.Single(SupplementNames.FindProblems(supplement, text, ModelMerge.Merge([page], [supplement.Page])));

        Assert.Equal(("SON1042", "### nobody"), (problem.Descriptor.Id, Pages.At(text, problem)));
    }

    [Fact]
    public void ASupplementsRuleIsHeldAgainstTheWholeModel()
    {
        var page = PageReader.Read("page.md", Pages.Head + Model + Table).Page;
        const string text = Model + "**Rules:**\n\n- `segments.end <= video.duration`\n";
        var supplement = PageReader.Read("a.supplement.md", text, PageKind.Supplement);

        var problem = Assert.Single(SupplementNames.FindProblems(supplement, text, ModelMerge.Merge([page], [supplement.Page])));

        Assert.Contains("no table of its items", problem.Message, StringComparison.Ordinal);
    }
}

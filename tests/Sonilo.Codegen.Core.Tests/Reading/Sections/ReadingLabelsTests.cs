using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

public class ReadingLabelsTests
{
    private const string Table = Pages.Header + "| `p` | string | No | - | - | - | - | - |\n";

    [Theory]
    [InlineData("**Model ID:** `model_a-1`")]
    [InlineData("**model id:** model_a-1")]
    [InlineData("**Model ID**: `model_a-1`")]
    [InlineData("__Model ID:__   `model_a-1`  ")]
    [InlineData("**Capabilities:** `x`\n**Model ID:** `model_a-1`")]
    [InlineData("**Model ID:** `model_a-1`\n**Capabilities:** `x`")]
    [InlineData("**LLM Markdown:**\n\n**Model ID:** `model_a-1`")]
    public void TheModelIdIsFoundInAnyOrderAndCase(string labels)
    {
        var reading = SectionReader.Read($"## N\n\n{labels}\n\n{Table}");

        Assert.Equal("model_a-1", reading.Model?.Id);
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("`txt2audio`", "txt2audio")]
    [InlineData("`txt2audio`, `video2audio`", "txt2audio|video2audio")]
    [InlineData("txt2audio, video2audio", "txt2audio|video2audio")]
    [InlineData("`a`, `b`, `a`", "a|b")]
    [InlineData("a, -, b, a,", "a|b")]
    [InlineData("`a`\n**LLM Markdown:** `b`", "a")]
    [InlineData("a\n**LLM Markdown:** b", "a")]
    [InlineData("` a `, `-`", "a")]
    [InlineData("-", "")]
    [InlineData("", "")]
    public void CapabilitiesAreAListOfWords(string value, string expected)
    {
        var model = SectionReader.ReadModel($"## N\n\n**Model ID:** `model_a`\n\n**Capabilities:** {value}\n\n{Table}")!;

        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), model.Capabilities);
    }

    [Fact]
    public void AnIdMayContainADot() =>
        Assert.Empty(SectionReader.Read($"## N\n\n**Model ID:** `model_uthana-text-to-motion-3.0`\n\n{Table}").Problems);

    [Theory]
    [InlineData("sonilo-v1", true)]
    [InlineData("model_", true)]
    [InlineData("model_a b", false)]
    [InlineData("model_ä", false)]
    [InlineData("...", false)]
    [InlineData("_a", true)]
    public void AMalformedIdIsReported(string id, bool isUsable)
    {
        var text = $"## N\n\n**Model ID:** `{id}`\n\n{Table}";
        var reading = SectionReader.Read(text);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(PageProblems.MalformedModelId, problem.Descriptor);
        Assert.Equal($"`{id}`", text.Substring(problem.Span.Start, problem.Span.Length));
        Assert.Equal(isUsable, reading.Model is not null);
    }

    [Theory]
    [InlineData("**Model ID:** a b", "a b")]
    [InlineData("**Model ID:** a *b* c\n**Capabilities:** `x`", "a *b* c")]
    [InlineData("**Model ID:** a\nb", "a\nb")]
    [InlineData("**Model ID:**", "**Model ID:**")]
    [InlineData("**Model ID:**\n**Capabilities:** `x`", "**Model ID:**\n**Capabilities:** `x`")]
    public void AMalformedIdInPlainTextIsReportedWhereItIs(string labels, string place)
    {
        var text = $"## N\n\n{labels}\n\n{Table}";

        var problem = Assert.Single(SectionReader.Read(text).Problems);

        Assert.Equal((PageProblems.MalformedModelId, place), (problem.Descriptor, text.Substring(problem.Span.Start, problem.Span.Length)));
    }

    [Fact]
    public void ATableWithoutAModelIdIsReportedAtTheHeading()
    {
        var page = Pages.Page("| `p` | string | No | - | - | - | - | - |") + $"\n## No id\n\nText.\n\n{Table}";

        Pages.Only(page, PageProblems.MissingModelId, "## No id");
    }

    [Fact]
    public void ProseSectionsAreSilent() =>
        Assert.Empty(PageReader.Read("", Pages.Page("| `p` | string | No | - | - | - | - | - |")
            + "\n## Notes\n\nText.\n\n| a | b |\n| - | - |\n| c | d |\n").Problems);

    [Fact]
    public void AModelWithoutATableIsReported() =>
        Pages.Only(Pages.Head + "## N\n\n**Model ID:** `model_a`\n", PageProblems.ModelWithoutTable, "`model_a`");

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void AnIdHasAnEnd(int length, bool isUsable) => Assert.Equal(
        isUsable, SectionReader.ReadModel($"## N\n\n**Model ID:** `model_{new string('a', length - 6)}`\n\n{Table}") is not null);

    [Fact]
    public void AModelWithoutATableIsNoTroubleInASupplement() =>
        Assert.DoesNotContain(PageProblems.ModelWithoutTable.Id, Pages.Ids(PageReader.Read("", "## N\n\n**Model ID:** `model_a`\n", PageKind.Supplement)));

    [Fact]
    public void WordsBetweenLabelsAreNoLabels()
    {
        var reading = SectionReader.Read($"## N\n\nSee **Model ID:** `model_b` below.\n\n**Bold** words.\n\n*Model ID:* `model_c`\n\n**Model ID:** `model_a`\n\n{Table}");

        Assert.Equal("model_a", reading.Model?.Id);
        Assert.Empty(reading.Problems);
        Assert.StartsWith("See Model ID: model_b below.", reading.Model!.Description.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void AHeadingWithinASectionIsNotItsName() =>
        Assert.Equal("N", SectionReader.ReadModel($"## N\n\n### Sub\n\n**Model ID:** `model_a`\n\n{Table}")!.Name);

    [Fact]
    public void AnEmptySectionIsMentioned() =>
        Pages.Only(Pages.Page("| `p` | string | No | - | - | - | - | - |") + "\n## Nothing\n\n", PageProblems.EmptySection, "## Nothing");

    [Fact]
    public void ASecondModelIdIsReported() =>
        Pages.Only(
            Pages.Head + $"## N\n\n**Model ID:** `model_a`\n\n**Model ID:** `model_b`\n\n{Table}", PageProblems.SecondModelId, "`model_b`");

    [Fact]
    public void ANamelessModelIsCalledByItsId()
    {
        var page = Pages.Head + $"## \n\n**Model ID:** `model_a`\n\n{Table}";

        Pages.Only(page, PageProblems.MissingName, "##");
        Assert.Equal("model_a", PageReader.Read("", page).Page.Models[0].Name);
    }

    [Fact]
    public void ASameModelTwiceIsMentionedAndADifferentOneReported()
    {
        var section = Pages.Section("| `p` | string | No | - | - | - | - | - |");
        var same = PageReader.Read("", Pages.Head + section + section.Replace("## Tune", "## Other", StringComparison.Ordinal));
        var other = PageReader.Read("", Pages.Head + section + section.Replace("string", "number", StringComparison.Ordinal));

        Assert.Equal([PageProblems.RepeatedModel.Id], Pages.Ids(same));
        Assert.Equal([PageProblems.ConflictingModel.Id], Pages.Ids(other));
        Assert.Equal("string", Assert.Single(other.Page.Models).Parameters[0].TypeText);
    }
}

using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Core.Tests.Reading;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Core.Tests.Comparing;

public class ComparingPagesTests
{
    private const string Prompt = "| `prompt` | string | Yes | - | - | - | - | Says what. |";
    private const string Style = "| `style` | string | No | `b` | - | - | `a`, `b` | How, with \\| in it. |";
    private const string Samples = "| `numSamples` | number | No | `1` | 1 | 3 | - | How many. |";

    [Fact]
    public void APageAgainstItselfGivesNothing()
    {
        var page = Pages.Page(Prompt, Style, Samples);

        Assert.Equal(Verdict.None, PageComparer.Compare(Versions.Page(page), Versions.Page(page)).Verdict);
    }

    [Fact]
    public void SpacingAndLineEndsMeanNothing()
    {
        var page = Pages.Page(Prompt, Style, Samples);
        var spaced = page.Replace(" | ", "   |     ").Replace("\n\n", "\n\n\n").Replace("\n", "\r\n");

        Assert.NotEqual(page, spaced);
        Assert.Empty(Versions.Of(page, spaced));
    }

    [Fact]
    public void TheOrderOfColumnsMeansNothing()
    {
        var page = Pages.Page(Prompt, Style, Samples);
        var turned = Pages.Head + "## Tune\n\nMakes a tune.\n\n**Model ID:** `model_acme-tune`\n\n**Capabilities:** `txt2audio`\n\n"
            + "| Description | Max | Min | Allowed Values | Default | Required | Type | Parameter |\n| - | - | - | - | - | - | - | - |\n"
            + "| Says what. | - | - | - | - | Yes | string | `prompt` |\n"
            + "| How, with \\| in it. | - | - | `a`, `b` | `b` | No | string | `style` |\n"
            + "| How many. | 3 | 1 | - | `1` | No | number | `numSamples` |\n";

        Assert.Empty(Versions.Of(page, turned));
    }

    [Fact]
    public void OnlyTheDateIsAPatch()
    {
        var page = Pages.Page(Prompt);
        var comparison = PageComparer.Compare(Versions.Page(page), Versions.Page(page.Replace("2026-06-15", "2026-07-01")));

        Assert.Equal(["PageDateChanged DocumentationOnly: 2026-06-15 → 2026-07-01"], Versions.Shown(comparison));
        Assert.Equal(Verdict.Patch, comparison.Verdict);
    }

    [Fact]
    public void ModelsComeAndGo()
    {
        var one = Pages.Page(Prompt);
        var two = one + Section("model_acme-hum", "Hum");

        Assert.Equal(["ModelAdded Compatible: - → Hum"], Versions.Of(one, two));
        Assert.Equal(["ModelRemoved SourceBreaking: Hum → -"], Versions.Of(two, one));
        Assert.Equal(Verdict.Minor, PageComparer.Compare(Versions.Page(one), Versions.Page(two)).Verdict);
        Assert.Equal(Verdict.Major, PageComparer.Compare(Versions.Page(two), Versions.Page(one)).Verdict);
    }

    [Fact]
    public void AModelIsKnownByItsId()
    {
        var page = Pages.Page(Prompt);

        Assert.Equal(["ModelRenamed DocumentationOnly: Tune → Song"], Versions.Of(page, page.Replace("## Tune", "## Song")));
    }

    [Fact]
    public void ModelsInAnotherOrderAreTheSameModels()
    {
        var (hum, sing) = (Section("model_acme-hum", "Hum"), Section("model_acme-sing", "Sing"));

        Assert.Empty(Versions.Of(Pages.Head + hum + sing, Pages.Head + sing + hum));
    }

    [Fact]
    public void CapabilitiesComeAndGo()
    {
        var page = Pages.Page(Prompt);
        var more = page.Replace("`txt2audio`", "`txt2audio`, `audio2audio`");

        Assert.Equal(["CapabilityAdded Compatible: - → audio2audio"], Versions.Of(page, more));
        Assert.Equal(["CapabilityRemoved BehaviourBreaking: audio2audio → -"], Versions.Of(more, page));
        Assert.Equal(
            ["CapabilitiesReordered DocumentationOnly: txt2audio, audio2audio → audio2audio, txt2audio"],
            Versions.Of(more, page.Replace("`txt2audio`", "`audio2audio`, `txt2audio`")));
    }

    [Fact]
    public void ParametersComeAndGo()
    {
        var (one, two, required) = (Pages.Page(Samples), Pages.Page(Samples, Style), Pages.Page(Samples, Prompt));

        Assert.Equal(["ParameterAdded Compatible: - → string"], Versions.Of(one, two));
        Assert.Equal(["ParameterRemoved SourceBreaking: string → -"], Versions.Of(two, one));
        Assert.Equal(["ParameterAdded SourceBreaking: - → string"], Versions.Of(one, required));
    }

    [Fact]
    public void TheOrderOfRequiredParametersIsThatOfTheConstructor()
    {
        var title = Prompt.Replace("`prompt`", "`title`");

        Assert.Equal(["ParametersReordered DocumentationOnly: - → -"], Versions.Of(Pages.Page(Prompt, Style), Pages.Page(Style, Prompt)));
        Assert.Equal(
            ["ConstructorReordered SourceBreaking: prompt, title → title, prompt"],
            Versions.Of(Pages.Page(Prompt, title), Pages.Page(title, Prompt)));
    }

    [Fact]
    public void OfAModelOnTwoPagesTheNewestCounts()
    {
        var older = Versions.Page(Pages.Page(Samples), "b.md");
        var newer = Versions.Page(Pages.Page(Samples.Replace("| 3 |", "| 4 |")).Replace("2026-06-15", "2026-07-01"), "a.md");

        Assert.Equal(4, Assert.Single(new PageSet([older, newer]).Models()).Parameters[0].Maximum);
        Assert.Equal(4, Assert.Single(new PageSet([newer, older]).Models()).Parameters[0].Maximum);
        Assert.Empty(PageComparer.Compare(new PageSet([older, newer]), new PageSet([newer, older])).Changes);
    }

    [Fact]
    public void AModelThatMovesToAnotherPageIsTheSameModel()
    {
        var (tune, hum) = (Pages.Page(Samples), Pages.Head + Section("model_acme-hum", "Hum"));

        Assert.Empty(PageComparer.Compare(
            new PageSet([Versions.Page(tune + Section("model_acme-hum", "Hum"), "a.md")]),
            new PageSet([Versions.Page(tune, "a.md"), Versions.Page(hum, "b.md")])).Changes);
    }

    [Fact]
    public void PagesAreFoundByTheirFileNamesInAnyFolder()
    {
        var (one, two) = (Pages.Page(Samples), Pages.Head + Section("model_acme-hum", "Hum"));
        static string Dated(string page, string date) => page.Replace("2026-06-15", date, StringComparison.Ordinal);

        var comparison = PageComparer.Compare(
            new PageSet([Versions.Page(one, "old/a.md"), Versions.Page(two, "old/b.md")]),
            new PageSet([Versions.Page(Dated(two, "2026-07-02"), "C:\\new\\b.md"), Versions.Page(Dated(one, "2026-07-01"), "a.md"), Versions.Page(Pages.Head, "c.md")]));

        Assert.Equal(["b.md: 2026-07-02", "a.md: 2026-07-01"], comparison.Changes.Select(change => $"{change.Page}: {change.After}"));
        Assert.All(comparison.Changes, change => Assert.Equal((null, null), (change.ModelId, change.Parameter)));
    }

    [Fact]
    public void OnePageIsComparedWithOnePageWhateverTheirNames() => Assert.Equal(
        ["PageTitleChanged DocumentationOnly: Acme → Acme Audio"],
        Versions.Shown(PageComparer.Compare(
            new PageSet([Versions.Page(Pages.Page(Samples), "a.md")]),
            new PageSet([Versions.Page(Pages.Page(Samples).Replace("title: Acme", "title: Acme Audio", StringComparison.Ordinal), "b.md")]))));

    [Fact]
    public void APageBesideAnotherIsNotTheOneThatWasThere()
    {
        var (one, two) = (Versions.Page(Pages.Page(Samples), "a.md"), Versions.Page(Pages.Head.Replace("title: Acme", "title: Hum", StringComparison.Ordinal) + Section("model_acme-hum", "Hum"), "b.md"));

        Assert.Equal(["ModelAdded Compatible: - → Hum"], Versions.Shown(PageComparer.Compare(new PageSet([one]), new PageSet([one, two]))));
        Assert.Equal(["ModelRemoved SourceBreaking: Hum → -"], Versions.Shown(PageComparer.Compare(new PageSet([two, one]), new PageSet([one]))));
    }

    [Theory]
    [InlineData(Verdict.Patch, true)]
    [InlineData(Verdict.Minor, true)]
    [InlineData(Verdict.Major, false)]
    [InlineData(null, false)]
    public void AVerdictReachesWhatIsNoHigher(Verdict? level, bool expected) =>
        Assert.Equal(expected, new Comparison([new(ChangeKind.ModelAdded, ChangeImpact.Compatible, "")]).Reaches(level));

    [Fact]
    public void OfTwoParametersByOneNameTheFirstCounts()
    {
        static ModelSpec Model(params string[] units) => new()
        {
            Id = "model_acme-tune", Name = "Tune", Parameters = units.Select(unit => new ParameterSpec { Name = "p", Type = ParameterType.String, Unit = unit }).ToEquatableArray(),
        };

        Assert.Equal(["UnitChanged BehaviourBreaking: a → b"], Versions.Shown(Versions.OfModels(Model("a", "a"), Model("b", "c"))));
    }

    [Fact]
    public void EveryChangeNamesItsModelAndItsParameter()
    {
        var page = Pages.Page(Prompt, Samples);
        var changes = PageComparer.Compare(
            Versions.Page(page), Versions.Page(page.Replace("Makes a tune.", "Makes tunes.", StringComparison.Ordinal).Replace("Says what.", "Says so.", StringComparison.Ordinal).Replace("| 3 |", "| 4 |", StringComparison.Ordinal))).Changes;

        Assert.All(changes, change => Assert.Equal("model_acme-tune", change.ModelId));
        Assert.Equal([null, "prompt", "numSamples"], changes.Select(change => change.Parameter));
    }

    [Theory]
    [InlineData(ChangeImpact.DocumentationOnly, Verdict.Patch)]
    [InlineData(ChangeImpact.Compatible, Verdict.Minor)]
    [InlineData(ChangeImpact.BehaviourBreaking, Verdict.Major)]
    [InlineData(ChangeImpact.SourceBreaking, Verdict.Major)]
    public void TheHeaviestChangeDecides(ChangeImpact impact, Verdict expected)
    {
        var heaviest = new Change(ChangeKind.StepChanged, impact, "");
        var comparison = new Comparison([new(ChangeKind.UnitChanged, ChangeImpact.DocumentationOnly, ""), heaviest, new(ChangeKind.UnitChanged, ChangeImpact.DocumentationOnly, "")]);

        Assert.Equal(expected, comparison.Verdict);
        Assert.Equal(impact == ChangeImpact.DocumentationOnly ? 3 : 1, comparison.Count(impact));
    }

    [Fact]
    public void NothingIsTooStrangeToCompare()
    {
        var odd = new ParameterSpec { Name = "" };
        var model = new ModelSpec { Id = "", Name = "", Parameters = [odd, odd], Capabilities = ["", ""] };
        var page = new ModelPage("", new PageHead(null, null), [model, model]);

        Assert.Empty(PageComparer.Compare(new PageSet(default), new PageSet(default)).Changes);
        Assert.Empty(PageComparer.Compare(page, page).Changes);
        Assert.Equal(Verdict.Major, PageComparer.Compare(new PageSet([page]), new PageSet(default)).Verdict);
    }

    private static string Section(string id, string name) =>
        Pages.Section(Samples).Replace("model_acme-tune", id).Replace("## Tune", "## " + name);
}

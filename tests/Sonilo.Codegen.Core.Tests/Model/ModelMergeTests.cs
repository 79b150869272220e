using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Core.Tests.Model;

public class ModelMergeTests
{
    private static ModelPage Page(string path, string? date, params ModelSpec[] models) => new(path, new PageHead(null, date), models.ToEquatableArray());

    private static ModelSpec Tune(string name, params ParameterSpec[] parameters) =>
        new() { Id = "model_tune", Name = name, Parameters = parameters.ToEquatableArray() };

    [Fact]
    public void TheNewestPageWins()
    {
        var merged = ModelMerge.Merge([Page("a.md", "2026-01-01", Tune("Old")), Page("b.md", "2026-02-01", Tune("New"))], []);

        Assert.Equal("New", Assert.Single(merged.Models.AsEnumerable()).Model.Name);
        Assert.Equal(new SupersededModel("model_tune", "a.md", "b.md"), Assert.Single(merged.Superseded.AsEnumerable()));
    }

    [Fact]
    public void OfTwoPagesOfOneDateTheFirstPathWins()
    {
        var merged = ModelMerge.Merge([Page("b.md", "2026-01-01", Tune("B")), Page("B.md", "2026-01-01", Tune("Capital"))], []);

        Assert.Equal("Capital", merged.Models[0].Model.Name);
    }

    [Fact]
    public void APageWithoutADateLoses()
    {
        var merged = ModelMerge.Merge([Page("a.md", null, Tune("Undated")), Page("b.md", "2020-01-01", Tune("Dated"))], []);

        Assert.Equal("Dated", merged.Models[0].Model.Name);
    }

    [Fact]
    public void ModelsComeInOrdinalOrderOfTheirIds()
    {
        var merged = ModelMerge.Merge([Page("a.md", null, new() { Id = "model_b", Name = "" }, new() { Id = "model_B", Name = "" }, new() { Id = "model_a", Name = "" })], []);

        Assert.Equal(["model_B", "model_a", "model_b"], merged.Models.AsEnumerable().Select(model => model.Model.Id));
    }

    [Fact]
    public void TheSameModelTwiceOnAPageIsTheFirstAndNoConflictOfPages()
    {
        var merged = ModelMerge.Merge([Page("a.md", null, Tune("First"), Tune("Second"))], []);

        Assert.Equal("First", merged.Models[0].Model.Name);
        Assert.Empty(merged.Superseded.AsEnumerable());
    }

    [Fact]
    public void ASupplementFillsCellsAndLeavesTheOthers()
    {
        var page = Tune("Tune", new ParameterSpec { Name = "duration", Type = ParameterType.Number, Minimum = 1, Maximum = 600 }, new ParameterSpec { Name = "prompt" });
        var supplement = Tune("Ignored", new ParameterSpec { Name = "duration", Maximum = 360, Unit = "seconds" }, new ParameterSpec { Name = "unknown" });

        var model = ModelMerge.Merge([Page("a.md", null, page)], [Page("a.supplement.md", null, supplement)]).Models[0].Model;

        Assert.Equal("Tune", model.Name);
        Assert.Equal(["duration", "prompt"], model.Parameters.AsEnumerable().Select(parameter => parameter.Name));
        Assert.Equal(new ParameterSpec { Name = "duration", Type = ParameterType.Number, Minimum = 1, Maximum = 360, Unit = "seconds" }, model.Parameters[0]);
    }

    [Fact]
    public void ALaterSupplementIsLaidOverAnEarlierOne()
    {
        var page = Tune("Tune", new ParameterSpec { Name = "duration" });

        var model = ModelMerge.Merge(
            [Page("a.md", null, page)],
            [Page("z.md", null, Tune("", new ParameterSpec { Name = "duration", Maximum = 2 })), Page("b.md", null, Tune("", new ParameterSpec { Name = "duration", Minimum = 1, Maximum = 1 }))]).Models[0].Model;

        Assert.Equal((1m, 2m), (model.Parameters[0].Minimum!.Value, model.Parameters[0].Maximum!.Value));
    }

    [Fact]
    public void ASupplementOfAnUnknownModelSaysNothing() => Assert.Empty(ModelMerge.Merge([], [Page("a.md", null, Tune("Tune"))]).Models.AsEnumerable());

    [Fact]
    public void ArraysAreEqualByTheirItems()
    {
        EquatableArray<string> empty = [];

        Assert.Equal<object>(default(EquatableArray<string>), empty);
        Assert.Equal(default(EquatableArray<string>).GetHashCode(), empty.GetHashCode());
        Assert.True(new[] { "a", "b" }.ToEquatableArray() == (EquatableArray<string>)["a", "b"]);
        Assert.True(new[] { "a", "b" }.ToEquatableArray() != (EquatableArray<string>)["b", "a"]);
        Assert.Throws<IndexOutOfRangeException>(() => empty[0]);
    }
}

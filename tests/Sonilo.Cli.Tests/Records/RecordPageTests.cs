using System.Text.Json;
using Sonilo.Cli.Records;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Tests;

/// <summary>What a record says, its page says: reading the page gives the same model.</summary>
public class RecordPageTests
{
    private const int Records = 3000;

    [Fact]
    public void APageReadsAsTheRecordThatItWasMadeOf()
    {
        for (var seed = 0; seed < Records; seed++)
        {
            var json = new RandomRecord(new Random(seed)).Next();
            Assert.True(RecordReader.TryRead(RecordJson.Parse(json), out var record, out var reason), reason);

            var page = PageWriter.Write("random", "2026-08-13", [record!.Model]);
            var read = PageReader.Read("random.md", page);

            Assert.True(read.Page.Models is [var model] && model.Equals(record.Model), $"seed {seed}:\n{json}\n{page}\n{Difference(record.Model, read.Page.Models is [var first, ..] ? first : null)}");
            Assert.Equal("2026-08-13", read.Page.Head.Date);
            Assert.DoesNotContain(read.Problems, static problem => problem.Descriptor.Severity == ProblemSeverity.Error);
        }
    }

    [Fact]
    public void APageReadsAsTheModelThatItWasWrittenFrom()
    {
        for (var seed = 0; seed < Records; seed++)
        {
            var model = new RandomPageModel(new Random(seed)).Next();

            var page = PageWriter.Write("random", "2026-08-13", [model]);
            var read = PageReader.Read("random.md", page).Page.Models;

            Assert.True(read is [var same] && same.Equals(model), $"seed {seed}:\n{page}\n{Difference(model, read is [var first, ..] ? first : null)}");
        }
    }

    [Fact]
    public void ARecordedOneReadsWithoutAProblemAndSaysEverything()
    {
        Assert.True(RecordReader.TryRead(RecordJson.Parse(SampleRecord.Json), out var record, out _));
        var page = PageWriter.Write("Seedance", "2026-08-13", [record!.Model]);
        var read = PageReader.Read("seedance.md", page);

        Assert.Empty(record.Notes);
        Assert.Empty(read.Problems);
        Assert.Equal("2026-08-13", record.Updated);
        var model = Assert.Single(read.Page.Models);
        Assert.Equal(record.Model, model);
        Assert.Equal(["txt2video", "img2video", "video2video"], model.Capabilities);
        Assert.Equal([new RequiredWith("image", "lastFrameImage")], model.Rules);
        var (prompt, duration, images) = (model.Parameters[0], model.Parameters[5], model.Parameters[3]);
        Assert.Equal((6000, false, "Prompt"), (prompt.MaxLength, prompt.MovesPrice, prompt.Label));
        Assert.Equal(("image", 9), (images.Kind, images.MaxLength));
        Assert.Equal((true, "-1"), (duration.MovesPrice, duration.Default!.Text));
        Assert.Equal(["-1", "4", "5", "6"], duration.AllowedValues);
        Assert.Equal(new ValueLabel("-1", "Auto"), duration.ValueLabels[3]);
    }

    [Theory]
    [InlineData("""{ "name": "a", "type": "number", "default": "auto" }""", "its default \"auto\" is not a value of its type")]
    [InlineData("""{ "name": "a", "type": "string", "min": 1 }""", "its min 1 does not apply to its type")]
    [InlineData("""{ "name": "a", "type": "boolean", "kind": "image" }""", "its kind 'image' does not apply to its type")]
    [InlineData("""{ "name": "a", "type": "number", "step": 0 }""", "its step 0 is not a limit that can be checked")]
    [InlineData("""{ "name": "a", "type": "string", "maxLength": 4294967295 }""", "its maxLength 4294967295 is not a limit that can be checked")]
    [InlineData("""{ "name": "a", "type": "string", "required": "sometimes" }""", "its requirement \"sometimes\" is not understood")]
    [InlineData("""{ "name": "a", "type": "string", "required": { "conditionalValues": { "b": {} } } }, { "name": "b", "type": "string" }""", "its condition {} on 'b' is not understood")]
    [InlineData("""{ "name": "a", "type": "number" }, { "name": "a", "type": "string" }""", "it appears twice; the first counts")]
    public void WhatIsLeftOutIsNamed(string inputs, string note)
    {
        Assert.True(RecordReader.TryRead(RecordJson.Parse($$"""{"id":"model_x","inputs":[{{inputs}}]}"""), out var record, out _));

        Assert.Equal("model_x: 'a': " + note, Assert.Single(record!.Notes).Split(", and is left out")[0]);
    }

    [Fact]
    public void ConditionsBecomeRules()
    {
        Assert.True(RecordReader.TryRead(RecordJson.Parse("""
            { "id": "model_x", "inputs": [
              { "name": "a", "type": "string", "required": { "ifDefined": { "b": {}, "gone": {} }, "ifNotDefined": { "c": { "message": "" }, "d": {} }, "conditionalValues": { "d": [1, 2.50], "gone": ["x"] } } },
              { "name": "b", "type": "file", "required": { "ifNotDefined": { "gone": {} } } }, { "name": "c", "type": "string", "required": true }, { "name": "d", "type": "number" } ] }
            """), out var record, out _));

        Assert.Equal(
            ["a required with b", "a required without c", "a required without d", "a required when d is 1, 2.5"], record!.Model.Rules.Select(RuleText.Of));
        // What does not exist is never given: b is needed whatever else is.
        Assert.Equal([false, true, true, false], record.Model.Parameters.Select(static parameter => parameter.Required));
        Assert.Empty(record.Notes);
    }

    private static string Difference(ModelSpec expected, ModelSpec? actual)
    {
        if (actual is null)
        {
            return "no model was read";
        }

        var parameters = expected.Parameters.Zip(actual.Parameters).Where(static pair => !pair.First.Equals(pair.Second));
        return $"{expected with { Parameters = [] }}\n{actual with { Parameters = [] }}\n" + string.Join('\n', parameters.Select(static pair => $"expected {Shown(pair.First)}\nread     {Shown(pair.Second)}"));
    }

    private static string Shown(ParameterSpec row) => JsonSerializer.Serialize(new
    {
        row.Name, row.TypeText, row.Type, row.Required, Default = row.Default?.Items.ToArray(), row.Default?.IsList, row.Minimum, row.Maximum, row.Step, row.MinLength, row.MaxLength,
        Values = row.AllowedValues.ToArray(), Words = row.Description.Runs.ToArray(), row.Kind, row.MaxSize, row.MaxDuration, row.MovesPrice, row.Label, Labels = row.ValueLabels.ToArray(),
        Items = row.Items?.Parameters.Select(Shown).ToArray(), Rules = row.Items?.Rules.Select(RuleText.Of).ToArray(),
    });
}

using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Core.Tests.Rules;

public class RuleCheckTests
{
    private static readonly EquatableArray<ParameterSpec> Parameters =
    [
        new() { Name = "a", Type = ParameterType.String },
        new() { Name = "b", Type = ParameterType.String, Default = DefaultValue.Of("x") },
        new() { Name = "n", Type = ParameterType.Number },
        new() { Name = "t", Type = ParameterType.Boolean },
        new()
        {
            Name = "parts",
            Type = ParameterType.InputsArray,
            Items = new(
                [new() { Name = "start", Type = ParameterType.Number, Minimum = 0 }, new() { Name = "end", Type = ParameterType.Number }, new() { Name = "note", Type = ParameterType.String }],
                [new RequiredWith("note", "end")]),
        },
    ];

    [Theory]
    [InlineData("a required with b", "a,b")]
    [InlineData("a required with b", "a")]
    [InlineData("a required with b", "")]
    [InlineData("a required without b", "a")]
    [InlineData("a required without b", "b")]
    [InlineData("a required when b is x, y", "b")]
    [InlineData("a excludes b", "a")]
    [InlineData("a excludes b", "b")]
    [InlineData("at most one of a, b, n", "")]
    [InlineData("at most one of a, b, n", "n")]
    [InlineData("at least one of a, b, n", "n")]
    [InlineData("at least one of a, b, n", "a,b,n")]
    public void WhatKeepsTheRule(string rule, string given) => Assert.Empty(Breaks(rule, Given(given)));

    [Theory]
    [InlineData("a required with b", "b", "a")]
    [InlineData("a required without b", "", "a")]
    [InlineData("a excludes b", "a,b", "a")]
    [InlineData("at most one of a, b, n", "b,n", "a")]
    [InlineData("at least one of a, b, n", "", "a")]
    public void WhatBreaksTheRule(string rule, string given, string parameter) => Assert.Equal([parameter], Breaks(rule, Given(given)));

    [Theory]
    [InlineData("a required when b is x, y", "b", "y", true)]
    [InlineData("a required when b is x, y", "b", "Y", false)]
    [InlineData("a required when n is 4, 5", "n", 5.0, true)]
    [InlineData("a required when n is 4.50", "n", 4.5, true)]
    [InlineData("a required when n is 4", "n", 4.5, false)]
    [InlineData("a required when t is true", "t", true, true)]
    [InlineData("a required when t is true", "t", false, false)]
    [InlineData("a required when n is auto", "n", 4.0, false)]
    public void AConditionHoldsForItsValues(string rule, string name, object value, bool isBroken) =>
        Assert.Equal(isBroken ? ["a"] : [], Breaks(rule, new Dictionary<string, object> { [name] = value }));

    [Fact]
    public void ADefaultIsNotGiven() => Assert.Empty(Breaks("a required when b is x", []));

    [Theory]
    [InlineData("", "")]
    [InlineData("0-5", "")]
    [InlineData("0-5 5-9.5", "")]
    [InlineData("0-0.3 0.30000000000000004-1", "")]
    [InlineData("-5 5-9", "")]
    [InlineData("1-5", "parts[0].start")]
    [InlineData("0-5 6-9", "parts[1].start")]
    [InlineData("0-5 4-9", "parts[1].start")]
    [InlineData("0-5 5-5", "parts[1].end")]
    [InlineData("0-0", "parts[0].end")]
    [InlineData("0- 7-9", "")]
    [InlineData("1-0 3-2", "parts[0].start parts[0].end parts[1].start parts[1].end")]
    public void ItemsFollowEachOther(string items, string broken) =>
        Assert.Equal(broken, string.Join(' ', Breaks("parts contiguous from start to end", new() { ["parts"] = Items(items) })));

    [Theory]
    [InlineData("0-5 5-9", 9, "")]
    [InlineData("0-5 5-9.5", 9, "parts[1].end")]
    [InlineData("0-5 5-9", null, "")]
    public void ARelationIsAboutEachItem(string items, int? n, string broken)
    {
        var given = new Dictionary<string, object> { ["parts"] = Items(items) };
        if (n is { } limit)
        {
            given["n"] = limit;
        }

        Assert.Equal(broken, string.Join(' ', Breaks("parts.end <= n", given)));
    }

    [Fact]
    public void RulesOfItemsAreHeldAgainstEach() => Assert.Equal(
        ["parts[1].note"],
        RuleCheck.Breaks(new ModelSpec { Id = "model_m", Name = "M", Parameters = Parameters }, new Given(new() { ["parts"] = Items("0- 0-4") })).Select(broken => broken.Parameter));

    private static IEnumerable<string> Breaks(string text, Dictionary<string, object> given)
    {
        Assert.True(RuleParser.TryParse(text, out var rule));
        return RuleCheck.Breaks(Parameters, [rule!], new Given(given)).Select(broken => broken.Parameter);
    }

    private static Dictionary<string, object> Given(string names) => names.Split(',', StringSplitOptions.RemoveEmptyEntries).ToDictionary(name => name, _ => (object)1);

    // "0-5" starts at 0 and ends at 5; either may be left out.
    private static Given?[] Items(string items) => [.. items.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item =>
    {
        var ends = item.Split('-');
        var values = new Dictionary<string, object>();
        foreach (var (name, text) in new[] { ("start", ends[0]), ("end", ends[1]) }.Where(pair => pair.Item2.Length > 0))
        {
            values[name] = NumberText.Read(text)!.Value;
        }

        return new Given(values);
    })];
}

using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Core.Tests.Rules;

public class RelationCheckTests
{
    private static readonly ModelSpec Model = new()
    {
        Id = "model_m",
        Name = "M",
        Parameters =
        [
            new ParameterSpec { Name = "video", Type = ParameterType.File },
            new ParameterSpec { Name = "start", Type = ParameterType.Number, Minimum = 0 },
            new ParameterSpec { Name = "length", Type = ParameterType.Number },
            new ParameterSpec { Name = "fade", Type = ParameterType.Number, Default = DefaultValue.Of("2") },
            new ParameterSpec { Name = "marks", Type = ParameterType.NumberArray },
        ],
    };

    [Theory]
    [InlineData(RelationOperator.AtMost, -40, null)]
    [InlineData(RelationOperator.AtMost, 3, null)]
    [InlineData(RelationOperator.AtMost, 3.5, 3.5)]
    [InlineData(RelationOperator.LessThan, 2.9, null)]
    [InlineData(RelationOperator.LessThan, 3, 3d)]
    [InlineData(RelationOperator.LessThan, 4, 4d)]
    [InlineData(RelationOperator.AtLeast, 40, null)]
    [InlineData(RelationOperator.AtLeast, 3, null)]
    [InlineData(RelationOperator.AtLeast, 2.5, 2.5)]
    [InlineData(RelationOperator.GreaterThan, 3.1, null)]
    [InlineData(RelationOperator.GreaterThan, 3, 3d)]
    [InlineData(RelationOperator.GreaterThan, 2, 2d)]
    public void EachComparisonHoldsOnItsOwnSideOfTheLimit(RelationOperator comparison, double length, double? broken) =>
        Assert.Equal(broken, Break([Parameter("length")], comparison, [Number(3)], ("length", length))?.Left);

    [Theory]
    [InlineData(RelationOperator.AtMost, 1.1, 2.2, "3.3")]
    [InlineData(RelationOperator.AtLeast, 0.8, -0.1, "0.7")]
    public void WhatOnlyBinaryMakesUnequalIsEqual(RelationOperator comparison, double start, double length, string limit) =>
        Assert.Null(Break([Parameter("start"), Parameter("length")], comparison, [Number(NumberText.Read(limit)!.Value)], ("start", start), ("length", length)));

    [Fact]
    public void WhatIsLeftOutCountsAsItsDefaultOrAsTheZeroThatItsRangeBeginsWith()
    {
        Assert.Equal((2d, 1d), Break([Parameter("start"), Parameter("fade")], RelationOperator.AtMost, [Number(1)]));
        Assert.Equal((2d, 1d), Break([Parameter("fade")], RelationOperator.AtMost, [Parameter("length")], ("length", 1)));
    }

    [Theory]
    [InlineData("2", 0, 2.0)]
    [InlineData("auto", 0, 0.0)]
    [InlineData("auto", 1, null)]
    [InlineData(null, 0, 0.0)]
    [InlineData(null, 1, null)]
    [InlineData(null, -1, null)]
    [InlineData(null, null, null)]
    public void WhatIsAssumedIsTheDefaultOrZero(string? given, int? minimum, double? expected) => Assert.Equal(
        (decimal?)expected,
        RelationCheck.WhenLeftOut(new ParameterSpec { Name = "p", Minimum = minimum, Default = given is null ? null : DefaultValue.Of(given) }));

    [Fact]
    public void WhatIsGivenCountsBeforeTheDefault() =>
        Assert.Equal((5d, 1d), Break([Parameter("fade")], RelationOperator.AtMost, [Number(1)], ("fade", 5)));

    [Fact]
    public void OneUnknownTermMakesTheWholeSumUnknown() =>
        Assert.Null(Break([Parameter("fade"), Parameter("length")], RelationOperator.AtMost, [Number(-1)]));

    [Fact]
    public void APropertyBelongsToAFileAndANumberHasNone()
    {
        Assert.Null(Break([Length("fade")], RelationOperator.AtMost, [Number(-1)], ("fade.duration", 5)));
        Assert.Null(Break([Parameter("video")], RelationOperator.AtMost, [Number(-1)], ("video", 5)));
    }

    [Theory]
    [InlineData(RelationOperator.AtMost)]
    [InlineData(RelationOperator.AtLeast)]
    public void ZeroIsEqualToZero(RelationOperator comparison) => Assert.Null(Break([Number(0)], comparison, [Number(0)]));

    [Theory]
    [InlineData(RelationOperator.LessThan)]
    [InlineData(RelationOperator.GreaterThan)]
    public void EqualSidesBreakWhatMustDiffer(RelationOperator comparison) => Assert.NotNull(Break([Number(3)], comparison, [Number(3)]));

    [Fact]
    public void ASideThatIsNotKnownBreaksNothing()
    {
        Assert.Null(Break([Parameter("length")], RelationOperator.AtMost, [Number(-1)]));
        Assert.Null(Break([Number(5)], RelationOperator.AtMost, [Length("video")]));
        Assert.Null(Break([Parameter("nobody")], RelationOperator.AtMost, [Number(-1)], ("nobody", 1)));
        Assert.Null(Break([Parameter("marks")], RelationOperator.AtMost, [Number(-1)], ("marks", 1)));
    }

    [Fact]
    public void AFileCountsByItsProperty() =>
        Assert.Equal((5d, 4d), Break([Number(5)], RelationOperator.AtMost, [Length("video")], ("video.duration", 4)));

    private static (double Left, double Right)? Break(
        RelationTerm[] left, RelationOperator comparison, RelationTerm[] right, params (string Name, double Value)[] given) =>
        RuleCheck.Breaks(
            Model.Parameters,
            [new Relation(left.ToEquatableArray(), comparison, right.ToEquatableArray())],
            new Given(given.ToDictionary(static pair => pair.Name, static pair => (object)pair.Value)))
            .Select(static broken => ((double, double)?)(broken.Left!.Value, broken.Right!.Value)).SingleOrDefault();

    private static RelationTerm Parameter(string name) => new(name);

    private static RelationTerm Length(string name) => new(name, "duration");

    private static RelationTerm Number(decimal number) => new(null, null, number);
}

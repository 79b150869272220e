using System.ComponentModel.DataAnnotations;

namespace Sonilo.Codegen.Tests.Generated;

public class ValidationTests
{
    private static AcmeLimitsRequest Valid => new("a");

    private static ParameterViolation Only(IGenerationRequest request, string parameter)
    {
        var violation = Assert.Single(request.Validate());
        Assert.Equal(parameter, violation.Parameter);
        Assert.StartsWith(parameter, violation.Message, StringComparison.Ordinal);
        return violation;
    }

    private static void AssertValid(IGenerationRequest request) => Assert.Empty(request.Validate());

    [Theory]
    [InlineData(1)]
    [InlineData(600)]
    [InlineData(1.5)]
    public void ANumberMayLieAnywhereWithinItsBounds(double duration) => AssertValid(Valid with { Duration = duration });

    [Theory]
    [InlineData(0)]
    [InlineData(0.999)]
    [InlineData(600.4)]
    [InlineData(601)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void ANumberOutsideOfItsBoundsIsNamedWithThem(double duration)
    {
        var violation = Only(Valid with { Duration = duration }, "duration");

        Assert.Equal((1d, 600d), (violation.Minimum, violation.Maximum));
        Assert.Contains("from 1 to 600", violation.Message, StringComparison.Ordinal);
        Assert.Equal(duration, violation.Value);
    }

    [Theory]
    [InlineData(-0.5, true)]
    [InlineData(0.01, true)]
    [InlineData(-0.5000001, false)]
    [InlineData(0.0100001, false)]
    public void FractionalBoundsAreExact(double guidance, bool isValid) => Assert.Equal(isValid, (Valid with { Guidance = guidance }).Validate().Count == 0);

    [Theory]
    [InlineData(-100, true)]
    [InlineData(1e300, true)]
    [InlineData(-100.001, false)]
    [InlineData(double.NaN, false)]
    [InlineData(double.PositiveInfinity, false)]
    public void AMinimumAloneLeavesTheOtherSideOpen(double gain, bool isValid) => Assert.Equal(isValid, (Valid with { Gain = gain }).Validate().Count == 0);

    [Theory]
    [InlineData(12, true)]
    [InlineData(-1e300, true)]
    [InlineData(12.001, false)]
    [InlineData(double.NegativeInfinity, false)]
    public void AMaximumAloneLeavesTheOtherSideOpen(double pitch, bool isValid) => Assert.Equal(isValid, (Valid with { Pitch = pitch }).Validate().Count == 0);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void ANumberWithoutBoundsMustStillBeOne(double strength)
    {
        AssertValid(Valid with { Strength = double.MaxValue });
        Assert.Contains("finite", Only(Valid with { Strength = strength }, "strength").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WholeNumbersHaveBoundsToo()
    {
        AssertValid(Valid with { Steps = 1, Seed = 0 });
        AssertValid(Valid with { Steps = 50, Seed = 4294967295 });
        Only(Valid with { Steps = 0 }, "steps");
        Only(Valid with { Steps = 51 }, "steps");
        Only(Valid with { Seed = -1 }, "seed");
        Only(Valid with { Seed = 4294967296 }, "seed");
    }

    [Fact]
    public void ANumberOfAListMustBeOnIt()
    {
        AssertValid(Valid with { Length = 5, Speed = 1.5 });
        Assert.Contains("one of 5, 10, 15", Only(Valid with { Length = 6 }, "length").Message, StringComparison.Ordinal);
        Only(Valid with { Speed = 0.6 }, "speed");
        Only(Valid with { Speed = double.NaN }, "speed");
    }

    [Fact]
    public void ATextOfAListMustBeOnIt()
    {
        AssertValid(Valid with { Format = "wav" });
        AssertValid(Valid with { Language = AcmeLimitsLanguage.AzerbaijaniLatinAzerbaijan });
        AssertValid(Valid with { Language = "" });
        Assert.Contains("\"mp3\", \"wav\"", Only(Valid with { Format = "WAV" }, "format").Message, StringComparison.Ordinal);
        Only(Valid with { Format = default(AcmeLimitsFormat) }, "format");
        Only(Valid with { Language = " " }, "language");
    }

    [Fact]
    public void EveryItemOfAListIsCheckedAndNamedByItsPlace()
    {
        AssertValid(Valid with { Weights = [], Frames = [0, 10], Seeds = [4294967295], Moods = ["calm", "dark"], Sizes = [1, 2] });

        Assert.Equal([1, 2], (Valid with { Weights = [0.5, 1.1, double.NaN] }).Validate().Select(violation => violation.Index));
        Assert.Contains("weights[1]", (Valid with { Weights = [0.5, 1.1] }).Validate()[0].Message, StringComparison.Ordinal);
        Assert.Equal(0, Only(Valid with { Frames = [11] }, "frames").Index);
        Assert.Equal(0, Only(Valid with { Seeds = [4294967296] }, "seeds").Index);
        Assert.Equal(1, Only(Valid with { Moods = ["calm", "wild"] }, "moods").Index);
        Assert.Equal(0, Only(Valid with { Sizes = [3] }, "sizes").Index);
        Assert.Equal(1, Only(Valid with { Images = [AssetInput.FromAsset("a"), null!] }, "images").Index);
    }

    [Fact]
    public void TextsAndListsHaveTheLengthsOfTheSupplement()
    {
        AssertValid(new AcmeLimitsRequest(new string('a', 20)) { Images = [AssetInput.FromAsset("a"), AssetInput.FromAsset("b")] });
        Assert.Contains("at most 20 characters, but has 21", Only(new AcmeLimitsRequest(new string('a', 21)), "prompt").Message, StringComparison.Ordinal);
        Assert.Contains("at most 2 items", Only(
            Valid with { Images = [AssetInput.FromAsset("a"), AssetInput.FromAsset("b"), AssetInput.FromAsset("c")] }, "images").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData(null)]
    public void ARequiredTextMustSaySomething(string? prompt) => Only(new AcmeLimitsRequest(prompt!), "prompt");

    [Fact]
    public void EverythingRequiredIsNamedAtOnce()
    {
        var empty = new AcmeRequiredRequest(null!, null!, null!, default, double.NaN);

        Assert.Equal(["prompt", "video", "images", "style", "duration"], empty.Validate().Select(violation => violation.Parameter));
        AssertValid(new AcmeRequiredRequest("a", AssetInput.FromAsset("v"), [], "dark", 1));
        AssertValid(new AcmeRequiredRequest { Prompt = "a", Video = AssetInput.FromAsset("v"), Images = [], Style = AcmeRequiredStyle.Calm, Duration = 600 });
    }

    [Fact]
    public void EveryViolationIsReportedInThePagesOrder()
    {
        var request = new AcmeLimitsRequest(" ") { Duration = 601, Steps = 0, Format = "x", Weights = [2] };

        Assert.Equal(["prompt", "duration", "steps", "format", "weights"], request.Validate().Select(violation => violation.Parameter));
        var exception = Assert.Throws<SoniloValidationException>(request.ThrowIfInvalid);
        Assert.Equal(5, exception.Violations.Count);
        Assert.Contains("page of 2026-06-15", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AValidRequestIsCheckedWithoutAllocating()
    {
        IGenerationRequest limits = Valid with { Duration = 1, Steps = 1, Length = 5, Speed = 1, Format = "wav", Language = "", Moods = ["calm"], Weights = [1], Sizes = [1] };
        IGenerationRequest required = new AcmeRequiredRequest("a", AssetInput.FromAsset("v"), [], "dark", 1);
        long allocated = 0;
        for (var i = 0; i < 3; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = limits.Validate();
            _ = required.Validate();
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void TheFrameworksValidatorSaysTheSame()
    {
        var request = Valid with { Duration = 601, Steps = 0 };
        var results = new List<ValidationResult>();

        Assert.False(Validator.TryValidateObject(request, new ValidationContext(request), results, validateAllProperties: true));
        Assert.Equal(request.Validate().Select(violation => violation.Message), results.Select(result => result.ErrorMessage!));
        Assert.Equal(["Duration"], results[0].MemberNames);
        var valid = Valid;
        Assert.True(Validator.TryValidateObject(valid, new ValidationContext(valid), null, validateAllProperties: true));
    }

    [Fact]
    public void AnAdditionalParameterThatThePageKnowsIsNamedAndOthersAreNot()
    {
        var request = Valid with { AdditionalParameters = new System.Text.Json.Nodes.JsonObject { ["duration"] = 601, ["newOne"] = 601 } };

        Assert.Contains("set its property", Only(request, "duration").Message, StringComparison.Ordinal);
    }
}

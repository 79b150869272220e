namespace Sonilo.Codegen.Tests.Generated;

public class RelationTests
{
    private static readonly AssetInput Video = AssetInput.FromAsset("asset_x").WithDuration(TimeSpan.FromSeconds(30));

    [Theory]
    [InlineData(20, 10)]
    [InlineData(null, 30)]
    [InlineData(600, null)]
    [InlineData(null, null)]
    public void ASegmentWithinTheVideoIsValid(int? start, int? duration) =>
        Assert.Empty(new AcmeRelationsRequest { Video = Video, StartOffset = start, Duration = duration }.Validate());

    [Theory]
    [InlineData(1.1, 2.2, 3.3)]
    [InlineData(0.1, 1.1, 1.2)]
    public void ASegmentThatEndsWithTheVideoIsValidWhateverItsSumIsInBinary(double start, double duration, double length) =>
        Assert.Empty(new AcmeRelationsRequest
        {
            Video = Video.WithDuration(TimeSpan.FromSeconds(length)),
            StartOffset = start,
            Duration = duration,
            Fade = 0,
        }.Validate());

    [Fact]
    public void ASegmentBeyondTheVideoIsNamedWithBothSides()
    {
        var violation = Assert.Single(new AcmeRelationsRequest { Video = Video, StartOffset = 20.5, Duration = 10 }.Validate());

        Assert.Equal("startOffset", violation.Parameter);
        Assert.Equal("startOffset + duration must be at most video.duration (30), but is 30.5.", violation.Message);
    }

    [Fact]
    public void AParameterThatIsLeftOutCountsAsTheZeroThatItsRangeBeginsWith() =>
        Assert.Equal(
            "startOffset + duration must be at most video.duration (30), but is 31.",
            Assert.Single(new AcmeRelationsRequest { Video = Video, Duration = 31 }.Validate()).Message);

    [Fact]
    public void AParameterThatIsLeftOutCountsAsItsDefault() =>
        Assert.Equal(
            "fade must be less than duration (2), but is 2.",
            Assert.Single(new AcmeRelationsRequest { Duration = 2 }.Validate()).Message);

    [Fact]
    public void AVideoOfUnknownLengthBreaksNothing() =>
        Assert.Empty(new AcmeRelationsRequest { Video = AssetInput.FromAsset("asset_x"), StartOffset = 600, Duration = 600 }.Validate());
}

#pragma warning disable SON2008, SON2009, SON2010, SON2011 // What validation finds at run time is found here as well.

using System.Text.Json;

namespace Sonilo.Codegen.Tests.Generated;

/// <summary>Rules, steps, lengths and items, in generated code.</summary>
public class ScoreTests
{
    private static readonly AssetInput Picture = AssetInput.FromAsset("asset_p");

    [Fact]
    public void AValidRequestIsCheckedWithoutAllocating()
    {
        var request = Valid() with
        {
            Video = AssetInput.FromAsset("asset_v").WithDuration(TimeSpan.FromSeconds(20)), StartOffset = 30, Gain = 0.3, Odd = 7, Marks = [0.5, 1], Mode = "precise", Strength = 1, Loop = true,
        };
        Assert.Empty(request.Validate());

        long allocated = 0;
        for (var i = 0; i < 2; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = request.Validate();
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void EveryViolationIsReportedAtOnce() => Assert.Equal(
        [
            "prompt must have at least 3 characters, but has 1.",
            "startOffset must move in steps of 10, but is 15.",
            "gain must move in steps of 0.1 from -1, but is 0.25.",
            "odd must move in steps of 2 from 1, but is 4.",
            "marks[1] must move in steps of 0.5, but is 0.75.",
            "segments[0].end must be from 0 to 600, but is 601.".Replace("from 0 to", "at most", StringComparison.Ordinal),
            "segments[1] must not be null.",
            "segments[2].start must move in steps of 0.5, but is 0.25.",
            "segments[2].prompt is required when mood is not given.",
            "prompt must not be given together with segments.",
            "first is required when last is given.",
            "strength is required when mode is precise or \"a, b\".",
            "depth is required when length is 8.",
            "At least one of video, first and references is required.",
            "segments[0].start must be 0, where the first begins, but is 1.",
        ],
        Messages(new AcmeScoreRequest
        {
            Prompt = "x", StartOffset = 15, Gain = 0.25, Odd = 4, Marks = [0.5, 0.75], Last = Picture, Mode = "a, b", Length = 8,
            Segments = [new(1, 601) { Mood = AcmeScoreSegmentMood.Calm }, null!, new(0.25, 5)],
        }));

    [Fact]
    public void ARuleOfItemsNamesTheItem()
    {
        var violations = (Valid() with { Segments = [new(0, 5) { Mood = "dark", Takes = 1 }, new(5, 9)] }).Validate();

        Assert.Equal(["segments[0].mood", "segments[1].prompt"], violations.Select(violation => violation.Parameter));
        Assert.Equal("segments[0]: At most one of mood and takes may be given, but 2 are.", violations[0].Message);
    }

    [Fact]
    public void SegmentsFollowEachOtherAndEndWithTheVideo()
    {
        var video = AssetInput.FromAsset("asset_v").WithDuration(TimeSpan.FromSeconds(9));
        var request = Valid() with { First = null, Video = video, Segments = [Segment(0, 5), Segment(5, 9)] };

        Assert.Empty(request.Validate());
        Assert.Equal(
            ["segments[1].start must be 5, where segments[0] ends, but is 6.", "segments[1].end must be at most video.duration (9), but is 10."],
            Messages(request with { Segments = [Segment(0, 5), Segment(6, 10)] }));
        Assert.Equal(
            ["segments[1].end must be greater than start (5), but is 5."],
            Messages(request with { Segments = [Segment(0, 5), Segment(5, 5)] }));
        Assert.Equal(["segments must have at least 1 items, but has 0."], Messages(request with { Segments = [] }));
    }

    [Theory]
    [InlineData("a.mp4", null)]
    [InlineData("a.bin", null)]
    [InlineData("a.png", "video must be a file of the kind video, but a.png (3 bytes) is of the kind image.")]
    public void AFileIsOfItsKindByItsName(string name, string? message) =>
        Assert.Equal(message is null ? [] : [message], Messages(Valid() with { Video = AssetInput.FromBytes(new byte[3], name) }));

    [Fact]
    public void AFileIsNoLargerAndNoLongerThanAllowed() => Assert.Equal(
        ["video must have at most 1000 bytes, but a.mp4 (1001 bytes) has 1001.", "video must play at most 360 seconds, but a.mp4 (1001 bytes) plays 361."],
        Messages(Valid() with { Video = AssetInput.FromBytes(new byte[1001], "a.mp4").WithDuration(TimeSpan.FromSeconds(361)) }));

    [Fact]
    public void EveryFileOfAListIsLookedAt() => Assert.Equal(
        ["references[1] must be a file of the kind image, but a.mp4 (3 bytes) is of the kind video."],
        Messages(Valid() with { First = null, References = [Picture, AssetInput.FromBytes(new byte[3], "a.mp4")] }));

    [Fact]
    public void ItemsAreWrittenAndReadAsJson()
    {
        var request = Valid() with
        {
            Segments = [new(0, 5) { Prompt = "rain", AdditionalParameters = new() { ["new"] = true } }, new(5, 7.5) { Mood = AcmeScoreSegmentMood.Dark, Image = Picture }],
        };

        var json = request.ToJson();

        Assert.Equal(
            """{"first":"asset_p","segments":[{"start":0,"end":5,"prompt":"rain","new":true},{"start":5,"end":7.5,"mood":"dark","image":"asset_p"}]}""", json);
        Assert.Equal(request, JsonSerializer.Deserialize<AcmeScoreRequest>(json));
        Assert.Equal(request.GetHashCode(), JsonSerializer.Deserialize<AcmeScoreRequest>(json)!.GetHashCode());
        Assert.Equal("""{"start":0,"end":5,"prompt":"rain","new":true}""", JsonSerializer.Serialize(request.Segments[0]));
        Assert.Equal(request.Segments[1], JsonSerializer.Deserialize<AcmeScoreSegment>("""{"end":7.5,"start":5,"image":"asset_p","mood":"dark"}"""));
        Assert.NotEqual(request, request with { Segments = [request.Segments[0]] });
    }

    [Theory]
    [InlineData("""{"segments":[{"start":0,"end":1},{"start":1}]}""", "The required parameter segments[1].end is missing.")]
    [InlineData("""{"segments":[{"start":"x"}]}""", "segments[0].start must be Number in JSON, but is String.")]
    [InlineData("""{"segments":[5]}""", "segments[0] must be Object in JSON, but is Number.")]
    public void AFaultInAnItemsJsonNamesTheItem(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AcmeScoreRequest>(json)).Message);

    [Fact]
    public void AnItemsParameterIsNotGivenTwice() => Assert.Equal(
        ["segments[0].end is a parameter of the item: set its property instead of AdditionalParameters."],
        Messages(Valid() with { Segments = [Segment(0, 5) with { AdditionalParameters = new() { ["end"] = 6 } }] }));

    [Fact]
    public void TheCatalogueStatesItAll()
    {
        var parameters = SoniloCatalog.AcmeScore.Parameters.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);

        Assert.Equal((10d, "seconds"), (parameters["startOffset"].Step!.Value, parameters["startOffset"].Unit));
        Assert.Equal((3, 20), (parameters["prompt"].MinLength!.Value, parameters["prompt"].MaxLength!.Value));
        Assert.Equal((1000L, 360d, true, "Your video"), (parameters["video"].MaxSize!.Value, parameters["video"].MaxDuration!.Value, parameters["video"].Cost, parameters["video"].Label));
        Assert.Equal((false, null), (parameters["prompt"].Cost, parameters["loop"].Cost));
        Assert.Equal("Both", parameters["mode"].ValueLabels["a, b"]);
        Assert.Equal(["start", "end", "prompt", "mood", "image", "takes"], parameters["segments"].Items.Select(item => item.Name));
        Assert.Equal((true, 0.5), (parameters["segments"].Items[0].Required, parameters["segments"].Items[0].Step!.Value));
        Assert.Contains("each of segments: prompt required without mood", SoniloCatalog.AcmeScore.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void FrameworksHearOfTheProperty()
    {
        System.ComponentModel.DataAnnotations.IValidatableObject request = Valid() with { Segments = [Segment(0, 601)] };

        Assert.Equal(["Segments[0].End"], Assert.Single(request.Validate(new(request))).MemberNames);
    }

    private static AcmeScoreRequest Valid() => new() { First = Picture, Segments = [Segment(0, 5), Segment(5, 9)] };

    private static AcmeScoreSegment Segment(double start, double end) => new(start, end) { Prompt = "rain" };

    private static IEnumerable<string> Messages(AcmeScoreRequest request) => request.Validate().Select(violation => violation.Message);
}

using Sonilo.Codegen.Claims;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Core.Tests.Claims;

/// <summary>What descriptions say and tables do not: only what a line for a supplement follows from.</summary>
public class ClaimFinderTests
{
    private static readonly ParameterSpec[] Others =
    [
        Row("startOffset", ParameterType.Number), Row("duration", ParameterType.Number), Row("video", ParameterType.File), Row("lyrics", ParameterType.String),
        Row("image", ParameterType.File) with { Label = "First Frame", Kind = "image" }, Row("referenceImages", ParameterType.FileArray), Row("referenceVideos", ParameterType.FileArray),
    ];

    [Theory]
    [InlineData(ParameterType.String, "The text, up to 2,048 characters.", "2048 in the column Max Length")]
    [InlineData(ParameterType.String, "Max 15000 characters", "15000 in the column Max Length")]
    [InlineData(ParameterType.String, "Lyrics (1–3,500 characters).", "1 in the column Min Length", "3500 in the column Max Length")]
    [InlineData(ParameterType.String, "Must be at least 10 characters", "10 in the column Min Length")]
    [InlineData(ParameterType.String, "500 characters or fewer", "500 in the column Max Length")]
    [InlineData(ParameterType.FileArray, "Up to 3 samples. Max duration: 30 seconds, Max size: 10 MB.", "10 MB in the column Max Size", "30 in the column Max Duration", "3 in the column Max Length")]
    [InlineData(ParameterType.File, "An image, up to 10MB", "10 MB in the column Max Size")]
    [InlineData(ParameterType.File, "A clip of at most 360 s", "360 in the column Max Duration")]
    [InlineData(ParameterType.InputsArray, "No more than 50 of them", "50 in the column Max Length")]
    [InlineData(ParameterType.Number, "Moves in steps of 10.", "10 in the column Step")]
    [InlineData(ParameterType.Number, "A multiple of 8, at most 2048", "8 in the column Step", "2048 in the column Max")]
    [InlineData(ParameterType.Number, "In seconds, between 1 and 30", "1 in the column Min", "30 in the column Max")]
    [InlineData(ParameterType.Number, "Must not exceed 100", "100 in the column Max")]
    public void Limits(ParameterType type, string description, params string[] proposals) => Assert.Equal(proposals, Words(type, description));

    [Theory]
    [InlineData("Start offset plus duration must not exceed the video duration.", "startOffset + duration <= video.duration")]
    [InlineData("Can’t be combined with lyrics.", "prompt excludes lyrics")]
    [InlineData("Cannot be used together with a reference image.", "prompt excludes referenceImages")]
    [InlineData("Mutually exclusive with reference images/videos", "prompt excludes referenceImages", "prompt excludes referenceVideos")]
    [InlineData("Either a prompt or lyrics is required.", "at least one of prompt, lyrics")]
    [InlineData("Prompt is optional if you provide a first frame or reference images/videos.", "at least one of prompt, image, referenceImages, referenceVideos")]
    [InlineData("Optional if you provide lyrics.", "prompt required without lyrics")]
    [InlineData("Required if lyrics are provided.", "prompt required with lyrics")]
    [InlineData("Required unless a video is given.", "prompt required without video")]
    [InlineData("Only valid when a first frame image is provided.", "image required with prompt")]
    [InlineData("Requires lyrics.", "lyrics required with prompt")]
    public void Rules(string description, params string[] rules) =>
        Assert.Equal(rules.Select(static rule => $"the rule '{rule}'"), Words(ParameterType.String, description));

    [Theory]
    [InlineData("Ignored if the input Voice is set.")]
    [InlineData("Lyrics are not required.")]
    [InlineData("Required for non-English references.")]
    [InlineData("Can't be combined with anything else.")]
    [InlineData("Requires at least one reference image or video.")]
    [InlineData("Only works with non-stereo models.")]
    [InlineData("Up to 4k output; each additional sample adds to the cost.")]
    [InlineData("Describe the mood, the tempo (up to 180 BPM) and the key.")]
    [InlineData("What must not exceed what?")]
    [InlineData("Jusqu’à 200 caractères.")]
    [InlineData("")]
    public void NothingFollows(string description) => Assert.Empty(Words(ParameterType.String, description));

    [Theory]
    [InlineData(ParameterType.Number, "Up to 2.5x, 30 fps at most 60 fps")]
    [InlineData(ParameterType.FileArray, "Each at most 30 px wide, up to 5 minutes, up to 1,5")]
    [InlineData(ParameterType.Boolean, "Up to 3")]
    public void NumbersOfSomethingElse(ParameterType type, string description) => Assert.Empty(Words(type, description));

    [Fact]
    public void WhatIsStatedIsNotSaidAgain()
    {
        var prompt = Row("prompt", ParameterType.String) with { Description = Prose.FromText("Up to 200 characters. Can't be combined with lyrics. Either lyrics or a prompt is required. Required if lyrics are given."), MaxLength = 100 };
        var model = new ModelSpec { Id = "model_x", Name = "X", Parameters = [prompt, .. Others], Rules = [new Excludes("lyrics", "prompt"), new RequiredWithout("lyrics", "prompt"), new RequiredWith("prompt", "lyrics")] };

        Assert.Empty(ClaimFinder.Find(model));
    }

    [Fact]
    public void TheWordsAreQuoted() => Assert.Equal(
        "Start offset plus duration must not exceed the video duration", Assert.Single(Find(ParameterType.String, "Optional. Start offset plus duration must not exceed the video duration.")).Quote);

    [Fact]
    public void HostileTextEnds()
    {
        var words = string.Concat(Enumerable.Repeat("up to either required max of 1,1 cannot be combined with a or ", 60));

        Assert.NotNull(Words(ParameterType.FileArray, words));
        Assert.Empty(Words(ParameterType.String, string.Concat(Enumerable.Repeat("up to 20 characters ", 1000))));
    }

    private static List<Claim> Find(ParameterType type, string description)
    {
        var prompt = Row("prompt", type) with { Description = Prose.FromText(description) };
        return [.. ClaimFinder.Find(new ModelSpec { Id = "model_x", Name = "X", Parameters = [prompt, .. Others] })];
    }

    private static string[] Words(ParameterType type, string description) => [.. Find(type, description).Select(static claim => claim.Proposal.Words)];

    private static ParameterSpec Row(string name, ParameterType type) => new() { Name = name, Type = type };
}

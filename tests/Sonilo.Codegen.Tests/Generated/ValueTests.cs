namespace Sonilo.Codegen.Tests.Generated;

public class ValueTests
{
    [Fact]
    public void RequestsAreRecords()
    {
        var request = new AcmeLimitsRequest("a") { Duration = 5 };

        Assert.Equal(request, request with { });
        Assert.NotEqual(request, request with { Duration = 6 });
    }

    [Fact]
    public void AllowedValuesCompareByTheirText()
    {
        Assert.Equal(AcmeLimitsFormat.Mp3, "mp3");
        Assert.True(AcmeLimitsFormat.Mp3 == "mp3");
        Assert.True(AcmeLimitsFormat.Mp3 != AcmeLimitsFormat.Wav);
        Assert.Equal(AcmeLimitsFormat.Mp3.GetHashCode(), new AcmeLimitsFormat("mp3").GetHashCode());
        Assert.False(AcmeLimitsFormat.Mp3.Equals((object)"mp3"));
        Assert.Equal("mp3", AcmeLimitsFormat.Mp3.ToString());
    }

    [Fact]
    public void AValueWithoutTextIsNoSurprise()
    {
        Assert.Equal("", default(AcmeLimitsFormat).ToString());
        Assert.Equal(default(AcmeLimitsFormat), default);
        Assert.Equal(0, default(AcmeLimitsFormat).GetHashCode());
    }

    [Fact]
    public void TheTextOfARequestDoesNotTellWhereItsFilesLie()
    {
        var text = new AcmeKindsRequest("a") { Video = AssetInput.FromAsset("asset_v") }.ToString();

        Assert.StartsWith("AcmeKindsRequest { Prompt = a", text, StringComparison.Ordinal);
    }
}

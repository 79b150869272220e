using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Core.Tests.Model;

public class NearestTextTests
{
    [Theory]
    [InlineData("wav", "wav", 0)]
    [InlineData("WAV", "wav", 0)]
    [InlineData("wva", "wav", 1)]
    [InlineData("wa", "wav", 1)]
    [InlineData("waav", "wav", 1)]
    [InlineData("wax", "wav", 1)]
    [InlineData("", "wav", 3)]
    [InlineData("ca", "abc", 3)]
    public void ALetterMissingTooManyWrongOrSwappedIsOneSlip(string left, string right, int slips)
    {
        Assert.Equal(slips, NearestText.Distance(left, right));
        Assert.Equal(slips, NearestText.Distance(right, left));
    }

    [Fact]
    public void TwoSwappedLettersAreNearerThanTwoWrongOnes() => Assert.Equal("wav", NearestText.Of("wva", ["wxa1", "wav", "mp3"]));

    [Fact]
    public void NothingIsMeantWhereMoreThanHalfIsWrong() => Assert.Null(NearestText.Of("ogg", ["wav", "mp3", ""]));
}

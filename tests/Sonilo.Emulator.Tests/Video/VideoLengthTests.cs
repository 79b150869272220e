using FsCheck;
using FsCheck.Fluent;

namespace Sonilo.Emulator.Tests;

public class VideoLengthTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void AnMp4TellsItsLength(bool isWide, bool moovAtEnd) => Assert.Equal(12.345m, Read(Videos.Mp4(12.345, isWide, moovAtEnd)));

    [Fact]
    public void BoxesOf64BitsAreRead() =>
        Assert.Equal(5m, Read([.. Videos.WideBox("mdat", new byte[9]), .. Videos.WideBox("moov", Videos.Box("mvhd", Videos.Header(5, false)))]));

    [Fact]
    public void ABoxOfSizeZeroReachesToTheEnd()
    {
        var bytes = Videos.Box("moov", Videos.Box("mvhd", Videos.Header(5, false)));
        bytes.AsSpan(0, 4).Clear();

        Assert.Equal(5m, Read(bytes));
    }

    [Fact]
    public void AFragmentedMp4TellsItInItsExtension()
    {
        byte[] fragments = [0, 0, 0, 0, 0, 0, 0x1F, 0x40];

        Assert.Equal(8m, Read(Videos.Box("moov", [.. Videos.Box("mvhd", Videos.Header(0, false)), .. Videos.Box("mvex", Videos.Box("mehd", fragments))])));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void AWebMTellsItsLength(bool isDouble, bool isLive) => Assert.Equal(12.5m, Read(Videos.WebM(12.5, isDouble, isLive)));

    [Theory]
    [InlineData(null)]
    [InlineData(500_000u)]
    public void ItsTicksAreMillisecondsUnlessItSaysOtherwise(uint? scale) => Assert.Equal(12.5m, Read(Videos.WebM(12.5, scale: scale)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    public void ALengthThatIsNoneIsNone(double seconds) => Assert.Null(Read(Videos.WebM(seconds)));

    [Fact]
    public void WhatIsNoVideoHasNoLength()
    {
        Assert.Null(Read([]));
        Assert.Null(Read([0x1A]));
        Assert.Null(Read("<html></html>"u8.ToArray()));
        Assert.Null(Read(Videos.Box("moov", [])));
        Assert.Null(Read(Videos.Box("moov", Videos.Box("mvhd", []))));
        Assert.Null(Read(Videos.Box("moov", Videos.Box("mvhd", new byte[100]))));
    }

    [Fact]
    public void AVideoIsKnownByItsFirstBytes()
    {
        Assert.True(VideoLength.IsVideo(new MemoryStream(Videos.Mp4(1))));
        Assert.True(VideoLength.IsVideo(new MemoryStream(Videos.WebM(1))));
        Assert.False(VideoLength.IsVideo(new MemoryStream(new byte[100])));
        Assert.False(VideoLength.IsVideo(new MemoryStream([])));
    }

    [Fact]
    public void AnyBytesHaveALengthOrNone() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => { _ = Read(bytes); }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void DamagedVideosHaveALengthOrNone()
    {
        byte[][] videos = [Videos.Mp4(3), Videos.Mp4(3, true, true), Videos.WebM(3), Videos.WebM(3, false, true)];
        var damaged =
            from video in Gen.Elements(videos)
            from places in Gen.ListOf(Gen.Choose(0, video.Length - 1))
            from values in Gen.ArrayOf(Gen.Elements<byte>(0, 1, 0x7F, 0x80, 0xFF), places.Count)
            from length in Gen.Choose(0, video.Length)
            select Damaged(video, [.. places], values, length);

        Prop.ForAll(damaged.ToArbitrary(), bytes =>
        {
            var seconds = Read(bytes);
            Assert.True(seconds is null or > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void AMillionEmptyBoxesAreNoTrouble()
    {
        var empty = Videos.Box("free", []);
        var bytes = new byte[1_000_000 * empty.Length];
        for (var i = 0; i < bytes.Length; i += empty.Length)
        {
            empty.CopyTo(bytes, i);
        }

        Assert.Null(Read(bytes));
    }

    private static decimal? Read(byte[] bytes) => VideoLength.Read(new MemoryStream(bytes));

    private static byte[] Damaged(byte[] video, int[] places, byte[] values, int length)
    {
        var copy = (byte[])video.Clone();
        foreach (var (place, value) in places.Zip(values))
        {
            copy[place] = value;
        }

        return places.Length % 2 == 0 ? copy : copy[..length];
    }
}

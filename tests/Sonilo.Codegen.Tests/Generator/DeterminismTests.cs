using System.Globalization;

namespace Sonilo.Codegen.Tests.Generator;

public class DeterminismTests
{
    private static readonly Page Music = Page.At("docs/music.md", "2026-06-15",
        Page.Section("acme-tune", "prompt | string | Yes", "duration | number | No | `-1.5` | -100.25 | 600", "info | string | No | - | - | - | `i`, `I`, `ı`"),
        Page.Section("acme-instrumental", "seed | number | No | - | 0 | 4294967295", "insertIndex | integer | No | - | -5 | 5"));

    private static readonly Page Films = Page.At("docs/films.md", "2026-07-29",
        Page.Section("film-izmir", "title | string | Yes", @"images | file\_array | Yes"), Page.Section("acme-tune", "prompt | string | Yes", "mood | string"));

    private static readonly Page More = Page.At("other/films.md", "2026-01-01", Page.Section("film-more", "title | string"));

    private static readonly IReadOnlyDictionary<string, string> Expected = new Project(Music, Films, More).Run().Sources;

    [Fact]
    public void TheOrderOfPagesDoesNotMatter()
    {
        Assert.Equal(Expected, new Project(Films, More, Music).Run().Sources);
        Assert.Equal(Expected, new Project(More, Music, Films).Run().Sources);
    }

    [Fact]
    public void TheNewestPageWinsWhateverTheOrder()
    {
        Assert.Contains("public string? Mood", Expected["AcmeTuneRequest.g.cs"], StringComparison.Ordinal);
        Assert.Equal(["SON0009"], new Project(Music, Films).Run().Ids);
        Assert.Equal(["SON0009"], new Project(Films, Music).Run().Ids);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    public void TheCultureDoesNotMatter(string name)
    {
        var (culture, shown) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(name);
            Assert.Equal(Expected, new Project(Music, Films, More).Run().Sources);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, shown);
        }
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void LineEndsDoNotMatter(string lineEnd) => Assert.Equal(Expected, new Project(
        [.. new[] { Music, Films, More }.Select(page => new Page(page.Path, page.Text.ReplaceLineEndings(lineEnd)))]).Run().Sources);

    [Fact]
    public void AFoldersPlaceDoesNotMatter() => Assert.Equal(Expected, new Project(
        [.. new[] { Music, Films, More }.Select(page => new Page("C:\\work\\" + page.Path.Replace('/', '\\'), page.Text))]).Run().Sources);

    [Fact]
    public void AByteOrderMarkDoesNotMatter() =>
        Assert.Equal(Expected, new Project(Music, new Page(Films.Path, "\uFEFF" + Films.Text), More).Run().Sources);

    [Fact]
    public void SourcesHaveLineFeedsOnlyAndEndWithOne() => Assert.All(Expected.Values, source =>
    {
        Assert.DoesNotContain('\r', source);
        Assert.EndsWith("}\n", source, StringComparison.Ordinal);
        Assert.DoesNotContain(" \n", source, StringComparison.Ordinal);
    });
}

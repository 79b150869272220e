namespace Sonilo.Codegen.Tests.Generator;

/// <summary>The time zone is that of the whole process, so nothing may run beside the test that sets it.</summary>
[CollectionDefinition(nameof(TimeZoneTests), DisableParallelization = true)]
[Collection(nameof(TimeZoneTests))]
public class TimeZoneTests
{
    private static readonly Page Music = Page.At("docs/music.md", "2026-06-15", Page.Section("acme-tune", "prompt | string | Yes", "duration | number | No | `-1.5` | -100.25 | 600"));

    private static readonly Page Films = Page.At("docs/films.md", "2026-07-29", Page.Section("film-izmir", "title | string | Yes"));

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Pacific/Pago_Pago")]
    public void TheTimeZoneDoesNotMatter(string name)
    {
        var expected = new Project(Music, Films).Run().Sources;
        var zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", name);
            TimeZoneInfo.ClearCachedData();
            Assert.Equal(expected, new Project(Music, Films).Run().Sources);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }
}

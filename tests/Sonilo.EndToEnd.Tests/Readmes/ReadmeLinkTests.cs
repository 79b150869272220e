using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sonilo.EndToEnd.Readmes;

public sealed class ReadmeLinkTests
{
    public static TheoryData<string> Readmes => [.. Fence.Readmes];

    [Theory]
    [MemberData(nameof(Readmes))]
    public void Links_and_pictures_lead_to_what_there_is(string readme)
    {
        var path = Path.Combine(PackedPackages.RepositoryRoot, readme);
        var links = Markdown.Parse(File.ReadAllText(path)).Descendants<LinkInline>().Select(static link => link.Url!.Split('#')[0])
            .Where(static url => url.Length > 0 && !url.Contains("://", StringComparison.Ordinal));

        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, link)), link));
    }
}

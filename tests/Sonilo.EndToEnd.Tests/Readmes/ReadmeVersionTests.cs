using System.Text.RegularExpressions;

namespace Sonilo.EndToEnd.Readmes;

public sealed partial class ReadmeVersionTests
{
    [Fact]
    public void Every_package_that_a_README_names_has_the_version_that_is_built()
    {
        var properties = File.ReadAllText(Path.Combine(PackedPackages.RepositoryRoot, "Directory.Build.props"));
        var named = Fence.Readmes.SelectMany(Fence.Of).SelectMany(static fence => Version().Matches(fence.Text)).Select(static match => match.Groups["version"].Value).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, version => Assert.Contains($"<VersionPrefix>{version}</VersionPrefix>", properties, StringComparison.Ordinal));
    }

    [GeneratedRegex("""Sonilo\.\w+(@|" Version=")(?<version>[0-9.]+)""")]
    private static partial Regex Version();
}

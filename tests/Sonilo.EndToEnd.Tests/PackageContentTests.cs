using System.IO.Compression;

namespace Sonilo.EndToEnd;

/// <summary>What travels in the package besides code.</summary>
public sealed class PackageContentTests
{
    [Fact]
    public void Every_diagnostic_has_its_help_page_in_the_package()
    {
        using var package = ZipFile.OpenRead(PackedPackages.PathOf("Sonilo.Codegen"));
        var packed = package.Entries.Select(static entry => entry.FullName).Where(static name => name.StartsWith("Diagnostics/", StringComparison.Ordinal));

        Assert.Equal(
            Directory.GetFiles(Path.Combine(PackedPackages.RepositoryRoot, "src/Sonilo.Codegen/Diagnostics"), "*.md")
                .Select(static path => "Diagnostics/" + Path.GetFileName(path)).Order(StringComparer.Ordinal),
            packed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_templates_see_is_described_in_the_package()
    {
        using var package = ZipFile.OpenRead(PackedPackages.PathOf("Sonilo.Codegen"));
        using var reader = new StreamReader(package.GetEntry("templates.md")!.Open());

        Assert.Equal(File.ReadAllText(Path.Combine(PackedPackages.RepositoryRoot, "src/Sonilo.Codegen.Templates/README.md")), reader.ReadToEnd());
    }

    [Fact]
    public void The_page_about_other_generators_is_beside_the_readme_and_its_links_lead_somewhere()
    {
        using var package = ZipFile.OpenRead(PackedPackages.PathOf("Sonilo.Codegen"));
        using var reader = new StreamReader(package.GetEntry("other-generators.md")!.Open());
        var links = reader.ReadToEnd().Split("](").Skip(1).Select(static rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)]).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.NotNull(package.GetEntry(link)));
    }
}

using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace Sonilo.EndToEnd;

/// <summary>What every package says of itself, and what its assemblies give away about the machine that built them.</summary>
public sealed class PackageMetadataTests
{
    public static TheoryData<string> Packages => [.. PackedPackages.Projects];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_has_its_readme_icon_license_and_release_notes(string package)
    {
        using var archive = ZipFile.OpenRead(PackedPackages.PathOf(package));
        using var stream = archive.Entries.Single(static entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        var manifest = XDocument.Load(stream).Descendants().Where(static element => !element.HasElements).ToLookup(static element => element.Name.LocalName, static element => element.Value);

        Assert.NotNull(archive.GetEntry(manifest["readme"].Single()));
        Assert.NotNull(archive.GetEntry(manifest["icon"].Single()));
        Assert.Equal("MIT", manifest["license"].Single());
        Assert.Contains("model reference pages", manifest["releaseNotes"].Single(), StringComparison.Ordinal);
        Assert.EndsWith("Unofficial.", manifest["description"].Single().Replace("Unofficial; what it plays is emulated, not Sonilo's music.", "Unofficial.", StringComparison.Ordinal), StringComparison.Ordinal);

        // No address until the repository has one.
        Assert.DoesNotContain(manifest["projectUrl"].Concat(manifest["repository"]), static value => value.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void An_assembly_does_not_give_away_where_it_was_built(string package)
    {
        if (PackedPackages.Configuration != "Release")
        {
            // Only that is packed for others; debuggers want to find the sources of the rest.
            return;
        }

        using var archive = ZipFile.OpenRead(PackedPackages.PathOf(package));
        var ours = archive.Entries.Where(static entry => entry.Name.Contains("onilo", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(ours);
        Assert.All(ours, static entry =>
        {
            using var bytes = new MemoryStream();
            using (var content = entry.Open())
            {
                content.CopyTo(bytes);
            }

            Assert.All(new[] { Encoding.UTF8, Encoding.Unicode }, encoding => Assert.Equal(-1, bytes.GetBuffer().AsSpan().IndexOf(encoding.GetBytes(PackedPackages.RepositoryRoot))));
            bytes.Position = 0;
            Assert.All(SourcesOf(bytes), static path => Assert.StartsWith("/_", path, StringComparison.Ordinal));
        });
    }

    private static List<string> SourcesOf(Stream assembly)
    {
        using var file = new PEReader(assembly, PEStreamOptions.LeaveOpen);
        var embedded = file.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = file.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        var reader = symbols.GetMetadataReader();
        return [.. reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name))];
    }
}

using System.Reflection;
using Sonilo.Codegen.Analyzers;

namespace Sonilo.Codegen.Tests.Diagnostics;

/// <summary>Links lead to the repository's address, which one build property states, and nowhere while it has none.</summary>
public class HelpLinkTests
{
    private static readonly MethodInfo To = typeof(PageAnalyzer).Assembly.GetType("Sonilo.Codegen.Diagnostics.HelpLink", throwOnError: true)!
        .GetMethod("To", [typeof(string), typeof(string)])!;

    [Theory]
    [InlineData("https://forge.test/us/sonilo", "https://forge.test/us/sonilo/blob/main/src/Sonilo.Codegen/Diagnostics/SON2001.md")]
    [InlineData("https://forge.test/us/sonilo/", "https://forge.test/us/sonilo/blob/main/src/Sonilo.Codegen/Diagnostics/SON2001.md")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void TheAddressComesFromTheRepositorys(string? repository, string? expected) =>
        Assert.Equal(expected, To.Invoke(null, ["SON2001", repository]));

    [Fact]
    public void EveryIdHasALinkExactlyWhereTheRepositoryHasAnAddress()
    {
        var repository = typeof(PageAnalyzer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == "RepositoryUrl")?.Value ?? "";

        Assert.All(
            new PageAnalyzer().SupportedDiagnostics.Concat(new LimitAnalyzer().SupportedDiagnostics),
            descriptor => Assert.Equal(To.Invoke(null, [descriptor.Id, repository]) ?? "", descriptor.HelpLinkUri));
    }
}

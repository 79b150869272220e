using System.Reflection;
using System.Runtime.CompilerServices;

namespace Sonilo.Client.Tests;

/// <summary>The public surface of every target framework stands beside this file; who changes it changes that too, knowingly.</summary>
public class PublicApiTests
{
    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void ThePublicSurfaceIsTheOneThatWasAgreed(string framework)
    {
        var surface = PublicSurface.Of(AssemblyOf(framework));
        var verified = Path.Combine(Folder(), $"Sonilo.Client.{framework}.verified.txt");
        var received = Path.Combine(Folder(), $"Sonilo.Client.{framework}.received.txt");
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == surface)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, surface);
        Assert.Fail($"The public surface changed. Compare {received} with the file that ends in .verified.txt, and rename it if the change is meant.");
    }

    private static string AssemblyOf(string framework)
    {
        // …/tests/Sonilo.Client.Tests/bin/Debug/net10.0/
        var configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;
        return Path.GetFullPath(Path.Combine(Folder(), "../../../src/Sonilo.Client/bin", configuration, framework, "Sonilo.Client.dll"));
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

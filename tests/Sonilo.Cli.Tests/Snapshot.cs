using System.Runtime.CompilerServices;

namespace Sonilo.Cli.Tests;

/// <summary>Compares a text with the file that a person accepted: <c>Snapshots/Class.Test.verified.txt</c>, Verify's convention.</summary>
/// <remarks>What differs is written beside it as <c>.received.txt</c>, and accepted by renaming.</remarks>
internal static class Snapshot
{
    public static void Matches(string text, string? variant = null, [CallerMemberName] string test = "", [CallerFilePath] string source = "")
    {
        var name = Path.GetFileNameWithoutExtension(source) + "." + test + (variant is null ? "" : "#" + variant);
        var stem = Path.Combine(Path.GetDirectoryName(source)!, "Snapshots", name);
        var received = AcceptedFile.Difference(stem, ".txt", text);
        Assert.True(received is null, $"{name} is not as accepted. Compare it with {received}, and rename that to accept it:\n{text}");
    }
}

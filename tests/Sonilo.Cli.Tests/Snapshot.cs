using System.Runtime.CompilerServices;

namespace Sonilo.Cli.Tests;

/// <summary>Compares a text with the file that a person accepted: <c>Snapshots/Class.Test.verified.txt</c>, Verify's convention.</summary>
/// <remarks>What differs is written beside it as <c>.received.txt</c>, and accepted by renaming.</remarks>
internal static class Snapshot
{
    public static void Matches(string text, string? variant = null, [CallerMemberName] string test = "", [CallerFilePath] string source = "")
    {
        var name = Path.GetFileNameWithoutExtension(source) + "." + test + (variant is null ? "" : "#" + variant);
        var folder = Path.Combine(Path.GetDirectoryName(source)!, "Snapshots");
        var (verified, received) = (Path.Combine(folder, name + ".verified.txt"), Path.Combine(folder, name + ".received.txt"));
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, text);
        Assert.Fail($"{name} is not as accepted. Compare it with {received}, and rename that to accept it:\n{text}");
    }
}

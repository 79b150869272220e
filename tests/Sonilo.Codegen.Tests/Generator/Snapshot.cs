using System.Runtime.CompilerServices;

namespace Sonilo.Codegen.Tests.Generator;

/// <summary>Compares generated files with those that a person has read and accepted.</summary>
/// <remarks>
/// The accepted file is <c>Snapshots/Class.Test#HintName.verified.cs</c>. What differs is written beside it as
/// <c>.received.cs</c>; to accept it, rename it.
/// </remarks>
internal static class Snapshot
{
    public static string Folder { get; } = Path.Combine(Framework.RepositoryRoot, "tests", "Sonilo.Codegen.Tests", "Snapshots");

    /// <summary>Compares files of a run, all of which must compile; without names, every file but the catalogue.</summary>
    public static void Verify(GeneratorRun run, string[]? hintNames = null, [CallerFilePath] string path = "", [CallerMemberName] string test = "")
    {
        var stem = $"{Path.GetFileNameWithoutExtension(path)}.{test}#";
        var expected = Directory.GetFiles(Folder, stem + "*.verified.cs").ToHashSet(StringComparer.Ordinal);
        var different = new List<string>();
        foreach (var (hintName, source) in run.Compiles().Sources)
        {
            if (hintNames is null ? hintName.StartsWith("SoniloCatalog", StringComparison.Ordinal) : !hintNames.Contains(hintName))
            {
                continue;
            }

            var file = Path.Combine(Folder, stem + Path.GetFileNameWithoutExtension(hintName));
            expected.Remove(file + ".verified.cs");
            if (AcceptedFile.Difference(file, ".cs", source) is { } received)
            {
                different.Add(received);
            }
        }

        Assert.True(different.Count == 0, "Read these, and rename those that are right to .verified.cs:\n" + string.Join("\n", different));
        Assert.Equal([], expected);
    }
}

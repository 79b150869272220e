using System.Runtime.CompilerServices;

namespace Sonilo.Page.Tests;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Repository
{
    public static string PathOf(string path) => Path.Combine(Root(), path);

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../.."));
}

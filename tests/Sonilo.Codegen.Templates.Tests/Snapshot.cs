namespace Sonilo.Codegen.Templates.Tests;

/// <summary>Compares a text with the file that was agreed to; a received one is written beside it, to be looked at and renamed.</summary>
internal static class Snapshot
{
    public static void Verify(string text, string name)
    {
        var stem = Repository.PathOf("tests/Sonilo.Codegen.Templates.Tests/Snapshots/" + Path.GetFileNameWithoutExtension(name));
        var received = AcceptedFile.Difference(stem, Path.GetExtension(name), text);
        Assert.True(received is null, $"{received} is not what was agreed to: look at it, and rename it if it is right.");
    }
}

namespace Sonilo.Codegen.Templates.Tests;

/// <summary>Compares a text with the file that was agreed to; a received one is written beside it, to be looked at and renamed.</summary>
internal static class Snapshot
{
    public static void Verify(string text, string name)
    {
        var folder = Path.Combine(Compilers.Root, "tests", "Sonilo.Codegen.Templates.Tests", "Snapshots");
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var verified = Path.Combine(folder, $"{stem}.verified{extension}");
        var received = Path.Combine(folder, $"{stem}.received{extension}");
        if (File.Exists(verified) && File.ReadAllText(verified) == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, text);
        Assert.Fail($"{received} is not what was agreed to: look at it, and rename it to {Path.GetFileName(verified)} if it is right.");
    }
}

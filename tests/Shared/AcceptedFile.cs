namespace Sonilo.Testing;

/// <summary>Compares a text with the file that a person has read and accepted, by Verify's convention: <c>name.verified.txt</c>.</summary>
/// <remarks>A text that differs is written beside it as <c>.received</c>; to accept it, rename that file.</remarks>
internal static class AcceptedFile
{
    /// <summary>The received file where the text is not as accepted; otherwise <see langword="null"/>.</summary>
    /// <param name="stem">The path of the file up to <c>.verified</c>.</param>
    /// <param name="extension">The end of the file's name, such as <c>.cs</c>.</param>
    /// <param name="text">The text, with line feeds.</param>
    public static string? Difference(string stem, string extension, string text)
    {
        var (verified, received) = ($"{stem}.verified{extension}", $"{stem}.received{extension}");
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return null;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, text);
        return received;
    }
}

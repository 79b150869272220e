namespace Sonilo.Quickstart;

/// <summary>The folder that results go to. It is made and written to before anything is sent, because what was made is paid for.</summary>
internal static class OutputFolder
{
    public const string Name = "output";

    /// <summary>Makes the folder, and tries it; throws what the system says where it cannot be written to.</summary>
    public static void Prepare()
    {
        try
        {
            var folder = Directory.CreateDirectory(Name);
            var probe = Path.Combine(folder.FullName, $".{Guid.NewGuid():n}");
            using (File.Create(probe, bufferSize: 1, FileOptions.DeleteOnClose)) { }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The folder '{Name}' cannot be written to, so nothing was sent: {exception.Message}", exception);
        }
    }
}

namespace Sonilo;

/// <summary>What files are called that are on their way: after the asset whose bytes they hold, so that nothing else goes on with them.</summary>
/// <remarks>
/// It is the id's hash: an id may hold what a name may not, differ from another by its case alone, or be too long. The target's name takes no part,
/// so that the same asset goes on under any name, and no name is too long for it.
/// </remarks>
internal static class PartialName
{
    private const string Start = ".sonilo-";
    private const string End = ".part";

    // A failed save is tried again soon, or never.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>The file in a folder that every save of the asset goes on with.</summary>
    public static string Of(string folder, string assetId) => Path.Combine(folder, Start + Hash(assetId) + End);

    /// <summary>A file for one save alone, while another has that one.</summary>
    public static string OwnOf(string folder, string assetId) => Path.Combine(folder, $"{Start}{Hash(assetId)}-{Guid.NewGuid():N}{End}");

    /// <summary>A file in a folder for what is to be uploaded and can be read only once.</summary>
    public static string OfUpload(string folder) => Path.Combine(folder, $"{Start}upload-{Guid.NewGuid():N}{End}");

    /// <summary>Deletes what killed processes and abandoned saves have left in a folder: what no save has, and none has written to for a week.</summary>
    public static void DeleteAbandoned(string folder)
    {
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, Start + "*" + End).Where(IsOld))
            {
                using var file = LockedFile.TryOpen(path, FileMode.Open);

                // Asked again: until it was locked, another save may have gone on with it.
                if (file is not null && IsOld(path))
                {
                    File.Delete(path);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be read, or a file that may not be deleted, is no reason not to save.
        }
    }

    private static bool IsOld(string path) => File.GetLastWriteTimeUtc(path) < DateTime.UtcNow - Kept;

    private static string Hash(string assetId) => TextHash.Of(assetId).Substring(0, 32);
}

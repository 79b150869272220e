using System.Runtime.InteropServices;

namespace Sonilo;

/// <summary>Opens files that one save has at a time, whether the others are of this process or another.</summary>
internal static class LockedFile
{
    /// <summary>Opens and locks a file; <see langword="null"/> where another save has it, or another user.</summary>
    public static FileStream? TryOpen(string path, FileMode mode)
    {
        try
        {
            var opened = Open(path, mode);
            if (IsAt(path, opened))
            {
                return opened;
            }

            opened.Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody has it, or had it when this was tried. Any other fault is met again by the file that is opened instead.
        }

        return null;
    }

    /// <summary>Opens and locks a file that no other save knows of.</summary>
    /// <remarks>
    /// A file in use can be given another name: on Windows only where that is allowed, and elsewhere only sharing nothing locks it.
    /// Without a buffer: what a full disk did not take would be written once more when the file is closed, and fail there.
    /// </remarks>
    public static FileStream Open(string path, FileMode mode) => new(
        path, mode, FileAccess.ReadWrite,
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? FileShare.Read | FileShare.Delete : FileShare.None, bufferSize: 1, useAsync: true);

    // Between being opened and being locked, it may have got its name, or been dropped, and another save may have begun under this one.
    private static bool IsAt(string path, FileStream opened) => File.Exists(path)
#if NET
        && File.GetCreationTimeUtc(path) == File.GetCreationTimeUtc(opened.SafeFileHandle)
#endif
        ;
}

using System.Diagnostics;

namespace Sonilo.Ledger.Tests;

/// <summary>A real disk of a megabyte, in memory, that can be filled, made read-only, and taken away.</summary>
internal sealed class SmallDisk : IDisposable
{
    private static readonly Lazy<bool> Allowed = new(static () =>
    {
        using var disk = new SmallDisk();
        return disk.isMounted;
    });

    private readonly bool isMounted;

    public SmallDisk()
    {
        Folder = Directory.CreateTempSubdirectory("sonilo-disk-").FullName;
        isMounted = Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", Folder);
    }

    /// <summary>Whether this user may mount disks here.</summary>
    public static bool IsAllowed => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Allowed.Value;

    public string Folder { get; }

    public string Ledger => Path.Combine(Folder, "ledger.db");

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", Folder));

    public void TakeAway() => Assert.True(Run("umount", "-l", Folder));

    public void Fill()
    {
        using var file = new FileStream(Path.Combine(Folder, "filler"), FileMode.Create);
        try
        {
            while (true)
            {
                file.Write(new byte[4096]);
                file.Flush(flushToDisk: true);
            }
        }
        catch (IOException)
        {
            // Now it is full.
        }
    }

    public void Dispose()
    {
        if (isMounted)
        {
            // It may be gone already.
            Run("umount", "-l", Folder);
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A test that mounts a disk, and is skipped by name where this user may not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.IsAllowed ? null : "This user may not mount disks here.";
}

using System.ComponentModel;
using System.Diagnostics;

namespace Sonilo.Cli.Running;

/// <summary>Hands files and addresses to programs of the platform.</summary>
internal static class Launcher
{
    // The first that is installed plays. Each takes a path as its last argument and ends with the sound.
    private static readonly string[][] Players = OperatingSystem.IsMacOS() ? [["afplay"]]
        : OperatingSystem.IsWindows() ? [["ffplay", "-nodisp", "-autoexit", "-loglevel", "quiet"], ["mpv", "--no-video", "--really-quiet"]]
        : [["pw-play"], ["paplay"], ["ffplay", "-nodisp", "-autoexit", "-loglevel", "quiet"], ["mpv", "--no-video", "--really-quiet"], ["aplay", "-q"]];

    /// <summary>Opens a file or an address with the program that the user chose for it.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool Open(string target) =>
        OperatingSystem.IsLinux() ? Start(["xdg-open"], target, out _) : OperatingSystem.IsMacOS() ? Start(["open"], target, out _) : Shell(target);

    /// <summary>Plays a file, and waits for its end; being cancelled ends the sound.</summary>
    /// <returns>Whether there was a player.</returns>
    public static async Task<bool> PlayAsync(string path, CancellationToken cancellation)
    {
        foreach (var player in Players)
        {
            if (Start(player, Path.GetFullPath(path), out var process))
            {
                using (process)
                {
                    await WaitAsync(process!, cancellation).ConfigureAwait(false);
                    return true;
                }
            }
        }

        return OperatingSystem.IsWindows() && Shell(Path.GetFullPath(path));
    }

    private static async Task WaitAsync(Process player, CancellationToken cancellation)
    {
        try
        {
            await player.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            player.Kill();
        }
    }

    // No shell: a path is an argument, whatever it contains.
    private static bool Start(string[] command, string target, out Process? process)
    {
        try
        {
            process = Process.Start(new ProcessStartInfo(command[0], [.. command[1..], target]) { RedirectStandardOutput = true, RedirectStandardError = true });
            return process is not null;
        }
        catch (Win32Exception)
        {
            process = null;
            return false;
        }
    }

    private static bool Shell(string target)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(target) { UseShellExecute = true });
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}

using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Running;

/// <summary>What to do with files once they are saved.</summary>
/// <param name="Open">Open each with the program that the user chose for it.</param>
/// <param name="Play">Play each, one after the other.</param>
internal sealed record Afterwards(bool Open, bool Play)
{
    /// <summary>Does it. Where the platform cannot, a note says so: the files are there all the same.</summary>
    public async Task DoAsync(IReadOnlyList<string> paths, ToolConsole console, CancellationToken cancellation)
    {
        if (Open && !paths.All(Launcher.Open))
        {
            console.Note("This machine has no program that opens files.");
        }

        foreach (var path in Play ? paths : [])
        {
            if (cancellation.IsCancellationRequested)
            {
                return;
            }

            if (!await Launcher.PlayAsync(path, cancellation).ConfigureAwait(false))
            {
                console.Note("This machine has none of the players that are supported, such as ffplay, mpv and paplay.");
                return;
            }
        }
    }
}

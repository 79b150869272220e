using Sonilo.Models;

namespace Sonilo.Samples.Game;

/// <summary>Music for a level: started now, looked at later. <see cref="Update"/> is called in every frame and never waits.</summary>
internal sealed class GameMusic(SoniloClient client, string prompt, string path)
{
    private const int FramesBetweenLooks = 10;

    private Task<GenerationJob>? starting;
    private Task<GenerationJobState>? looking;
    private Task? saving;
    private int frame;

    /// <summary>What a loading screen would show.</summary>
    public string Stage { get; private set; } = "not started";

    /// <summary>Whether the file is there, whole.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Goes on as far as it can without waiting. What failed in the background is thrown here, in the game's own thread.</summary>
    public void Update()
    {
        frame++;
        starting ??= client.StartAsync(new SoniloV11TextToMusicRequest(prompt) { Duration = 20 });
        if (!starting.IsCompleted)
        {
            Stage = "starting";
        }
        else if (saving is not null)
        {
            IsReady = saving.IsCompleted && Ended(saving);
            Stage = IsReady ? "ready" : "downloading";
        }
        else if (looking is { IsCompleted: true })
        {
            Follow(looking.GetAwaiter().GetResult());
        }
        else if (looking is null && frame % FramesBetweenLooks == 0)
        {
            looking = starting.GetAwaiter().GetResult().RefreshAsync();
        }
    }

    private void Follow(GenerationJobState state)
    {
        looking = null;
        Stage = $"composing ({state.Status})";
        if (state.HasSucceeded)
        {
            saving = Task.Run(() => StreamAsync(state.AssetIds[0]));
        }
        else if (state.HasEnded)
        {
            throw new InvalidOperationException($"There is no music for this level: {state.Error ?? state.Status}.");
        }
    }

    // Block by block to the disk: a long piece never is in memory as a whole, and a file with the right name is always whole.
    private async Task StreamAsync(string assetId)
    {
        var asset = await client.GetAssetAsync(assetId);
        await asset.SaveAsync(path, overwrite: true);
    }

    private static bool Ended(Task task)
    {
        task.GetAwaiter().GetResult();
        return true;
    }
}

namespace Sonilo.Emulator;

/// <summary>An asset: bytes, what they are, and where they come from. Its kind is video, audio, image or 3d; empty where it is unknown.</summary>
internal sealed record StoredAsset(string Id, string Name, string MediaType, string Kind, IAssetContent Content, DateTimeOffset Created, string OwnerId)
{
    /// <summary>The playing time in seconds; <see langword="null"/> where it cannot be read.</summary>
    public decimal? Seconds { get; init; }

    /// <summary>The generation that made it; <see langword="null"/> for what was uploaded.</summary>
    public EmulatedGeneration? Generation { get; init; }

    public string? JobId { get; init; }

    public int SampleRate { get; init; }

    /// <summary>Makes an asset for an unknown id.</summary>
    public static StoredAsset Unseen(string id, string kind) =>
        new(id, Name: id, "application/octet-stream", kind, new ByteContent([]), Created: default, OwnerId: "");
}

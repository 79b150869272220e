namespace Sonilo.Emulator;

/// <summary>An asset: bytes, what they are, and where they come from.</summary>
internal sealed record StoredAsset
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    /// <summary>The kind: video, audio, image or 3d; empty where it is unknown.</summary>
    public required string Kind { get; init; }

    public required IAssetContent Content { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required string OwnerId { get; init; }

    /// <summary>The playing time in seconds; <see langword="null"/> where it cannot be read.</summary>
    public decimal? Seconds { get; init; }

    /// <summary>The generation that made it; <see langword="null"/> for what was uploaded.</summary>
    public EmulatedGeneration? Generation { get; init; }

    public string? JobId { get; init; }

    public int SampleRate { get; init; }

    /// <summary>Makes an asset for an unknown id.</summary>
    public static StoredAsset Unseen(string id, string kind) => new()
    {
        Id = id,
        Name = id,
        MediaType = "application/octet-stream",
        Kind = kind,
        Content = new ByteContent([]),
        Created = default,
        OwnerId = "",
    };
}

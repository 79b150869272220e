namespace Sonilo;

/// <summary>What an asset needs of the client that it came from: to be read, opened and saved.</summary>
internal interface IAssetSource
{
    /// <summary>The assets, in the order of their ids.</summary>
    Task<IReadOnlyList<GenerationAsset>> ReadAsync(IReadOnlyList<string> ids, string? projectId, CancellationToken cancellationToken);

    /// <summary>Opens an asset for reading.</summary>
    Task<Stream> OpenAsync(GenerationAsset asset, CancellationToken cancellationToken);

    /// <summary>Saves an asset to a file, whole or not at all, and gives its path.</summary>
    Task<string> SaveAsync(GenerationAsset asset, SaveTarget target, CancellationToken cancellationToken);
}

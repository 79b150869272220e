namespace Sonilo;

/// <summary>Reads assets and fetches their files; every asset that it makes holds it.</summary>
internal sealed class AssetSource : IAssetSource
{
    private readonly AssetReader reader;
    private readonly AssetDownloads downloads;
    private readonly bool costsMoney;

    public AssetSource(ApiConnection connection, HttpClients clients, SoniloClientOptions options, SoniloLog log, bool costsMoney, CancellationToken closing)
    {
        this.costsMoney = costsMoney;
        reader = new AssetReader(connection, this, closing);
        downloads = new AssetDownloads(clients, reader, options, log);
    }

    public Task<IReadOnlyList<GenerationAsset>> ReadAsync(IReadOnlyList<string> ids, string? projectId, CancellationToken cancellationToken) =>
        reader.ReadAsync(ids, projectId, cancellationToken);

    /// <summary>One asset, read now.</summary>
    public Task<GenerationAsset> ReadOneAsync(string id, string? projectId, CancellationToken cancellationToken) =>
        reader.ReadOneAsync(id, projectId, cancellationToken);

    public async Task<Stream> OpenAsync(GenerationAsset asset, CancellationToken cancellationToken)
    {
        try
        {
            var stream = await downloads.OpenAsync(asset, 0, cancellationToken).ConfigureAwait(false);
            (stream.JobId, stream.CostsMoney) = (asset.JobId, costsMoney);
            return stream;
        }
        catch (SoniloException exception) when (asset.JobId is not null)
        {
            throw JobFault.Of(exception, asset.JobId, costsMoney);
        }
    }

    public async Task<string> SaveAsync(GenerationAsset asset, SaveTarget target, CancellationToken cancellationToken)
    {
        try
        {
            return await downloads.SaveAsync(asset, target, cancellationToken).ConfigureAwait(false);
        }
        catch (SoniloException exception) when (asset.JobId is not null)
        {
            throw JobFault.Of(exception, asset.JobId, costsMoney);
        }
    }
}

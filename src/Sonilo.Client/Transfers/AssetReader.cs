using System.Text.Json;

namespace Sonilo;

/// <summary>Reads assets by their ids, many with one call.</summary>
/// <remarks>Whoever asks while a call is under way shares the next one, so that 200 jobs that end together cost a few calls.</remarks>
internal sealed class AssetReader(ApiConnection connection, IAssetSource source, CancellationToken closing)
{
    private const int BatchSize = 200;
    private readonly object gate = new();
    private readonly List<Wanted> waiting = [];
    private bool busy;

    /// <summary>The assets, in the order of their ids.</summary>
    public async Task<IReadOnlyList<GenerationAsset>> ReadAsync(IReadOnlyList<string> ids, string? projectId, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var wanted = new Wanted(ids, projectId);
        lock (gate)
        {
            waiting.Add(wanted);
            if (!busy)
            {
                busy = true;
                using (ExecutionContext.SuppressFlow())
                {
                    _ = Task.Run(RunAsync, CancellationToken.None);
                }
            }
        }

        var found = await wanted.Found.Task.OrCancelledAsync(cancellationToken).ConfigureAwait(false);
        return [.. ids.Select(id => found[id])];
    }

    /// <summary>One asset, read now.</summary>
    public async Task<GenerationAsset> ReadOneAsync(string id, string? projectId, CancellationToken cancellationToken)
    {
        var what = $"Reading asset {id}";
        var path = ApiPath.Of("/assets/", id).Query("originalAssets", "true").Project(projectId).Text;
        var answer = await connection.GetAsync(path, what, cancellationToken).ConfigureAwait(false);
        using var document = JsonFields.TryParse(answer.Body);
        return document is null ? throw Failure.NotUnderstood(answer, what, "JSON")
            : Read(document.RootElement.Object("asset") ?? document.RootElement, projectId) ?? throw Failure.NotUnderstood(answer, what, "an asset");
    }

    private async Task RunAsync()
    {
        while (true)
        {
            List<Wanted> batch;
            lock (gate)
            {
                if (waiting.Count == 0)
                {
                    busy = false;
                    return;
                }

                batch = [.. waiting.Where(wanted => wanted.ProjectId == waiting[0].ProjectId)];
                waiting.RemoveAll(batch.Contains);
            }

            await ReadBatchAsync(batch).ConfigureAwait(false);
        }
    }

    private async Task ReadBatchAsync(List<Wanted> batch)
    {
        try
        {
            var projectId = batch[0].ProjectId;
            var ids = batch.SelectMany(static wanted => wanted.Ids).Distinct(StringComparer.Ordinal).ToList();
            var found = new Dictionary<string, GenerationAsset>(StringComparer.Ordinal);
            for (var start = 0; ids.Count > 1 && start < ids.Count; start += BatchSize)
            {
                await ReadManyAsync(ids.GetRange(start, Math.Min(BatchSize, ids.Count - start)), projectId, found).ConfigureAwait(false);
            }

            foreach (var wanted in batch)
            {
                await ReadRestAsync(wanted, found).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            // Nobody may be left waiting, whatever went wrong.
            batch.ForEach(wanted => wanted.Found.TrySetException(exception is SoniloException known ? known.ForJob(known.JobId) : exception));
        }
    }

    private async Task ReadRestAsync(Wanted wanted, Dictionary<string, GenerationAsset> found)
    {
        try
        {
            foreach (var id in wanted.Ids.Where(id => !found.ContainsKey(id)))
            {
                found[id] = await ReadOneAsync(id, wanted.ProjectId, closing).ConfigureAwait(false);
            }

            wanted.Found.TrySetResult(found);
        }
        catch (SoniloException exception)
        {
            wanted.Found.TrySetException(exception);
        }
    }

    private async Task ReadManyAsync(List<string> ids, string? projectId, Dictionary<string, GenerationAsset> found)
    {
        try
        {
            var path = ApiPath.Of("/assets/get-bulk").Query("originalAssets", "true").Project(projectId).Text;
            var answer = await connection.PostAsync(path, () => IdList(ids), $"Reading {ids.Count} assets", closing).ConfigureAwait(false);
            using var document = JsonFields.TryParse(answer.Body);
            foreach (var item in document?.RootElement.Array("assets")?.EnumerateArray() ?? default)
            {
                if (Read(item, projectId) is { } asset)
                {
                    found[asset.Id] = asset;
                }
            }
        }
        catch (SoniloException exception) when (exception is SoniloRequestException or SoniloNotFoundException)
        {
            // One id that does not exist may fail them all: each is then read by itself.
        }
    }

    private static JsonContent IdList(List<string> ids) => new(json =>
    {
        json.WriteStartArray("assetIds");
        ids.ForEach(json.WriteStringValue);
        json.WriteEndArray();
    });

    private GenerationAsset? Read(JsonElement asset, string? projectId)
    {
        if (asset.Text("id", "assetId") is not { } id)
        {
            return null;
        }

        var properties = asset.Object("properties");
        var metadata = asset.Object("metadata");
        return new GenerationAsset(source, new RawJson(asset.ToBytes(), null))
        {
            Id = id,
            Address = SignedAddress.Parse(asset.Text("url")),
            MimeType = asset.Text("mimeType"),
            Kind = asset.Text("kind") ?? metadata?.Text("kind"),
            Name = asset.Text("name") ?? metadata?.Text("name"),
            Size = properties?.Integer("size") ?? metadata?.Integer("size"),
            Duration = (properties?.Double("duration") ?? metadata?.Double("duration")) is >= 0 and < 1e9 and var seconds ? TimeSpan.FromSeconds(seconds) : null,
            ProjectId = projectId,
        };
    }

    private sealed record Wanted(IReadOnlyList<string> Ids, string? ProjectId)
    {
        public TaskCompletionSource<Dictionary<string, GenerationAsset>> Found { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

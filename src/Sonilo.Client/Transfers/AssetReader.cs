using System.Text.Json;

namespace Sonilo;

/// <summary>Reads assets by their ids, many with one call.</summary>
/// <remarks>Callers that ask while a call is under way share the next one, so that 200 jobs that end together cost a few calls.</remarks>
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

        return await wanted.Found.Task.OrCancelledAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One asset, read now.</summary>
    public async Task<GenerationAsset> ReadOneAsync(string id, string? projectId, CancellationToken cancellationToken)
    {
        var what = $"Reading asset {id}";
        var path = ApiPath.Of("/assets/", id).Query("originalAssets", "true").Project(projectId).Text;
        var answer = await connection.GetAsync(path, what, cancellationToken).ConfigureAwait(false);
        using var document = JsonFields.TryParse(answer.Body);
        return document is null ? throw Failure.NotUnderstood(answer, what, "JSON")
            : Read(document.RootElement.Object("asset") ?? document.RootElement, projectId) is { } asset && asset.Id == id ? asset
            : throw Failure.NotUnderstood(answer, what, "that asset");
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

                batch = [waiting[0]];
                waiting.RemoveAt(0);
                Join(batch);
            }

            await ReadBatchAsync(batch).ConfigureAwait(false);
        }
    }

    // Under the lock.
    private void Join(List<Wanted> batch)
    {
        batch.AddRange(waiting.Where(wanted => wanted.ProjectId == batch[0].ProjectId));
        waiting.RemoveAll(batch.Contains);
    }

    private async Task ReadBatchAsync(List<Wanted> batch)
    {
        try
        {
            var asked = new HashSet<string>(StringComparer.Ordinal);
            var found = new Dictionary<string, GenerationAsset>(StringComparer.Ordinal);
            var few = !connection.SharesRequests && batch.Sum(static wanted => wanted.Ids.Count) == 1;
            while (!few && batch.Exists(wanted => !asked.IsSupersetOf(wanted.Ids)))
            {
                await ReadManyAsync(batch, asked, found).ConfigureAwait(false);
            }

            // From here on nobody writes to what was found: the waiters are served side by side, so that one bad asset holds up none but its own.
            await Task.WhenAll(batch.Select(wanted => ServeAsync(wanted, found))).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Nobody may be left waiting, whatever went wrong.
            batch.ForEach(wanted => wanted.Found.TrySetException(exception));
        }
    }

    private async Task ServeAsync(Wanted wanted, Dictionary<string, GenerationAsset> found)
    {
        try
        {
            var assets = new GenerationAsset[wanted.Ids.Count];
            for (var i = 0; i < assets.Length; i++)
            {
                assets[i] = found.TryGetValue(wanted.Ids[i], out var asset) ? asset
                    : await ReadOneAsync(wanted.Ids[i], wanted.ProjectId, closing).ConfigureAwait(false);
            }

            wanted.Found.TrySetResult(assets);
        }
        catch (Exception exception)
        {
            wanted.Found.TrySetException(exception);
        }
    }

    private async Task ReadManyAsync(List<Wanted> batch, HashSet<string> asked, Dictionary<string, GenerationAsset> found)
    {
        var projectId = batch[0].ProjectId;
        var ids = new List<string>();
        try
        {
            var path = ApiPath.Of("/assets/get-bulk").Query("originalAssets", "true").Project(projectId).Text;
            var answer = await connection.PostAsync(path, () => IdList(Fill(ids)), "Reading assets", closing).ConfigureAwait(false);
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
            // One id that does not exist may fail them all: each is then read separately.
        }

        // The body is written when it is the call's turn to leave: whoever came while it waited for that is served too.
        List<string> Fill(List<string> list)
        {
            lock (gate)
            {
                Join(batch);
            }

            list.AddRange(batch.SelectMany(static wanted => wanted.Ids).Distinct(StringComparer.Ordinal).Where(id => !asked.Contains(id)).Take(BatchSize - list.Count).ToList());
            asked.UnionWith(list);
            return list;
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
        return new GenerationAsset(source, asset.Clone())
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
        public TaskCompletionSource<IReadOnlyList<GenerationAsset>> Found { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

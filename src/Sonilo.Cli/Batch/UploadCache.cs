using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Sonilo.Cli.Batch;

/// <summary>Which asset a file became, by its content: uploaded once for all lines and all runs, and so the same request each time.</summary>
internal sealed class UploadCache
{
    private readonly string path;
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> underWay = new(StringComparer.Ordinal);

    /// <summary>Opens what earlier runs wrote.</summary>
    public UploadCache(string path)
    {
        this.path = path;
        if (!File.Exists(path))
        {
            return;
        }

        // The last line may have been cut when a run was killed.
        foreach (var fields in File.ReadLines(path).Select(static line => line.Split('\t')).Where(static fields => fields is [_, _, ""]))
        {
            known[fields[0]] = fields[1];
        }
    }

    /// <summary>The asset that a file is, uploaded now if need be.</summary>
    public async Task<string> IdOfAsync(SoniloClient client, string file, CancellationToken cancellationToken)
    {
        string hash;
        var stream = File.OpenRead(file);
        await using (stream.ConfigureAwait(false))
        {
            hash = Convert.ToHexString(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false));
        }

        return await underWay.GetOrAdd(hash, _ => new(() => UploadAsync(client, file, hash, cancellationToken))).Value.ConfigureAwait(false);
    }

    private async Task<string> UploadAsync(SoniloClient client, string file, string hash, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(hash, out var id))
        {
            return id;
        }

        var asset = await client.UploadAsync(AssetInput.FromFile(file), cancellationToken: cancellationToken).ConfigureAwait(false);
        Note(hash, asset.AssetId!);
        return asset.AssetId!;
    }

    private void Note(string hash, string id)
    {
        lock (known)
        {
            File.AppendAllText(path, $"{hash}\t{id}\t\n");
        }
    }
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using Sonilo.Cli.Running;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Batch;

/// <summary>Which asset a file became, by its content: uploaded once for all lines and all runs, and so the same request each time.</summary>
internal sealed class UploadCache(RunNotes notes)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> underWay = new(StringComparer.Ordinal);

    /// <summary>The asset that a file is, uploaded now if need be.</summary>
    public async Task<string> IdOfAsync(SoniloClient client, InputFile file, ModelSpec model, CancellationToken cancellationToken)
    {
        string hash;
        var stream = File.OpenRead(file.Path);
        await using (stream.ConfigureAwait(false))
        {
            hash = Convert.ToHexString(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false));
        }

        return await underWay.GetOrAdd(hash, _ => new(() => UploadAsync(client, file, model, hash, cancellationToken))).Value.ConfigureAwait(false);
    }

    private async Task<string> UploadAsync(SoniloClient client, InputFile file, ModelSpec model, string hash, CancellationToken cancellationToken)
    {
        if (notes[hash] is { } id)
        {
            return id;
        }

        var asset = await file.UploadAsync(client, model, cancellationToken).ConfigureAwait(false);
        notes.Add(hash, asset.AssetId!);
        return asset.AssetId!;
    }
}

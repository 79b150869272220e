using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sonilo;

/// <summary>What makes two requests the same piece of work: model, project, and parameters, with files by their content.</summary>
internal static class KeyedRequest
{
    private const int ShownLength = 80;

    /// <summary>A request as a ledger keeps it. Files of this machine are read for their hash; nothing is sent.</summary>
    public static async Task<LedgerRequest> OfAsync(GenerationInput input, string key, string? projectId, SoniloClientOptions settings, CancellationToken cancellationToken)
    {
        var files = new RequestFiles();
        var body = input.Write(files);
        if (files.Missing)
        {
            await files.UploadAsync((file, _) => ContentOfAsync(file, settings, cancellationToken)).ConfigureAwait(false);
            body = input.Write(files);
        }

        var fields = (JsonObject)JsonNode.Parse(body.Span)!;
        var ordered = new JsonObject(fields.OrderBy(static field => field.Key, StringComparer.Ordinal)
            .Select(static field => new KeyValuePair<string, JsonNode?>(field.Key, field.Value?.DeepClone())));
        return new LedgerRequest(key, input.ModelId, projectId, ordered.ToJsonString());
    }

    /// <summary>What differs between two requests, one line each.</summary>
    public static IReadOnlyList<string> Differences(LedgerRequest was, LedgerRequest now)
    {
        var differences = new List<string>();
        Compare("the model", was.ModelId, now.ModelId);
        Compare("the project", was.ProjectId ?? "the key's own", now.ProjectId ?? "the key's own");
        var (before, after) = ((JsonObject)JsonNode.Parse(was.Input)!, (JsonObject)JsonNode.Parse(now.Input)!);
        foreach (var name in before.Select(static field => field.Key).Union(after.Select(static field => field.Key), StringComparer.Ordinal))
        {
            Compare(name, Shown(before, name), Shown(after, name));
        }

        return differences;

        void Compare(string name, string left, string right)
        {
            if (left != right)
            {
                differences.Add($"{name} was {Short(left)} and is {Short(right)}");
            }
        }
    }

    private static string Shown(JsonObject fields, string name) => fields.TryGetPropertyValue(name, out var value) ? value?.ToJsonString() ?? "null" : "left out";

    private static string Short(string text) => text.Length <= ShownLength ? text : text.Substring(0, ShownLength) + "…";

    private static async Task<string> ContentOfAsync(AssetInput file, SoniloClientOptions settings, CancellationToken cancellationToken) => file.Source switch
    {
        // The query may be signed, and another one each time.
        Uri address => address.GetLeftPart(UriPartial.Path),

        // It can be read once only, and that is for the upload.
        Stream { CanSeek: false } => "stream:" + file.Name,
        _ => await HashAsync(file, settings, cancellationToken).ConfigureAwait(false),
    };

    private static async Task<string> HashAsync(AssetInput file, SoniloClientOptions settings, CancellationToken cancellationToken)
    {
        using var source = await UploadSource.OfAsync(file, settings, cancellationToken).ConfigureAwait(false);
        using var content = source.Open(0);
#if NET
        return "sha256:" + Convert.ToHexString(await SHA256.HashDataAsync(content.Stream, cancellationToken).ConfigureAwait(false));
#else
        using var hash = SHA256.Create();
        return "sha256:" + BitConverter.ToString(hash.ComputeHash(content.Stream)).Replace("-", "");
#endif
    }
}

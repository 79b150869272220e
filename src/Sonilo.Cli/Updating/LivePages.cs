using System.Text;
using System.Text.Json;
using Sonilo.Cli.Records;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Updating;

/// <summary>Makes pages of the service's own records.</summary>
/// <param name="service">Where the records are.</param>
/// <param name="console">Where to show how far it is.</param>
internal sealed class LivePages(ModelService service, ToolConsole console)
{
    // Fewer are read one by one, which is what was recorded of the service; many would meet its limit of requests.
    private const int FewEnough = 20;
    private const int Together = 50;

    private ModelListing? listing;

    /// <summary>Makes the page of a source.</summary>
    /// <param name="source">What to read.</param>
    /// <param name="path">The page's path, for what is wrong with it.</param>
    /// <param name="dates">What decides the page's date.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<LiveAnswer> FetchAsync(PageSource source, string path, LiveDate dates, CancellationToken cancellationToken)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var pattern in source.Live)
        {
            var named = await IdsOfAsync(pattern, cancellationToken).ConfigureAwait(false);
            ids.UnionWith(named);
            missing.AddRange(named.Count == 0 ? [pattern] : []);
        }

        var found = await ReadAsync([.. ids], cancellationToken).ConfigureAwait(false);
        missing.AddRange(source.Live.Where(id => ids.Contains(id) && !found.Exists(record => record.Id == id)));
        var records = new List<ModelRecord>();
        foreach (var (id, json) in found)
        {
            if (!RecordReader.TryRead(json, out var record, out var reason))
            {
                return new LiveAnswer([], []) { Reason = reason };
            }

            if (record!.Model.Id != id)
            {
                return new LiveAnswer([], []) { Reason = $"the service answered with the record of '{record.Model.Id}' when asked for '{id}'" };
            }

            records.Add(record);
        }

        var answer = records.Count == 0
            ? new LiveAnswer([], []) { Reason = $"the service has no model '{string.Join("', '", source.Live)}'" }
            : PageOf(source, path, records, dates);
        return answer with { Missing = missing };
    }

    private static LiveAnswer PageOf(PageSource source, string path, List<ModelRecord> records, LiveDate dates)
    {
        var models = records.ConvertAll(static record => record.Model);
        var date = dates.Of(models, records.Select(static record => record.Updated).Max(StringComparer.Ordinal));
        var title = "Records of " + string.Join(", ", source.Live);
        var text = PageWriter.Write(title, date, models);

        // The page is what counts from now on: it must say what the records say.
        var read = PageReader.ReadModels(path, text).Models;
        var lost = models.FirstOrDefault(model => !read.Contains(model));
        return new LiveAnswer(Encoding.UTF8.GetBytes(text), [.. records.SelectMany(static record => record.Notes)])
        {
            Reason = lost is null ? null : $"the record of '{lost.Id}' holds something that no page can say",
        };
    }

    private async Task<IReadOnlyList<string>> IdsOfAsync(string pattern, CancellationToken cancellationToken)
    {
        if (!ModelPattern.IsPattern(pattern))
        {
            return [pattern];
        }

        listing ??= new ModelListing(service);
        return await listing.FindAsync(pattern, cancellationToken).ConfigureAwait(false);
    }

    // What the service no longer has is left out: the page on the disk, or who named it, decides what that means.
    private async Task<List<(string Id, JsonElement Record)>> ReadAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (ids.Count > FewEnough)
        {
            foreach (var chunk in ids.Chunk(Together))
            {
                console.Progress($"{found.Count}/{ids.Count} records …");
                foreach (var record in await service.ReadManyAsync(chunk, cancellationToken).ConfigureAwait(false))
                {
                    if (RecordText.Of(record, "id") is { } id && RecordText.Find(record, "inputs") is not null)
                    {
                        found[id] = record;
                    }
                }
            }
        }

        var records = new List<(string, JsonElement)>(ids.Count);
        foreach (var id in ids)
        {
            console.Progress($"{records.Count + 1}/{ids.Count} {id}");
            if (found.TryGetValue(id, out var record))
            {
                records.Add((id, record));
            }
            else if (await service.ReadAsync(id, cancellationToken).ConfigureAwait(false) is { } single)
            {
                records.Add((id, single));
            }
        }

        return records;
    }
}

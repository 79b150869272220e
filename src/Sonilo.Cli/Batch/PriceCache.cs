using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sonilo.Cli.Batch;

/// <summary>What a request costs, asked once for all lines that send the same, and for the runs of the next hours: asking again takes as many requests as starting.</summary>
internal sealed class PriceCache(RunNotes notes, TimeProvider time)
{
    /// <summary>Prices may change; a batch that is killed and started again should not wait for them twice.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(6);

    private readonly ConcurrentDictionary<string, Lazy<Task<decimal>>> underWay = new(StringComparer.Ordinal);

    /// <summary>The price of a line whose files are uploaded.</summary>
    public Task<decimal> OfAsync(SoniloClient client, BatchLine line, CancellationToken cancellationToken)
    {
        var request = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(line.Model.Id + line.Inputs.Values.ToJsonString())));
        return underWay.GetOrAdd(request, _ => new(() => AskAsync(client, line, request, cancellationToken))).Value;
    }

    private async Task<decimal> AskAsync(SoniloClient client, BatchLine line, string request, CancellationToken cancellationToken)
    {
        if (Read(notes[request]) is { } known)
        {
            return known;
        }

        var estimate = await client.EstimateAsync(line.Model.Id, line.Inputs.Values, cancellationToken: cancellationToken).ConfigureAwait(false);
        notes.Add(request, string.Create(CultureInfo.InvariantCulture, $"{estimate.Cost} {time.GetUtcNow().ToUnixTimeSeconds()}"));
        return estimate.Cost;
    }

    private decimal? Read(string? note) =>
        note?.Split(' ') is [var price, var askedAt]
        && decimal.TryParse(price, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var cost)
        && long.TryParse(askedAt, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && time.GetUtcNow().ToUnixTimeSeconds() - seconds is >= 0 and var age && age < Lasts.TotalSeconds
            ? cost : null;
}

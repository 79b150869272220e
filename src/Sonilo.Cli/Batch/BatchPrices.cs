using System.Text.Json.Nodes;
using Sonilo.Cli.Running;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Batch;

/// <summary>A line with its price, or with why it has none.</summary>
/// <param name="Line">The line; what it sends has the ids of its uploaded files.</param>
/// <param name="Price">What it will cost, in creative units; <see langword="null"/> where it is a job already, or cannot be started.</param>
/// <param name="Error">Why it cannot be started.</param>
internal sealed record PricedLine(BatchLine Line, decimal? Price, string? Error = null)
{
    /// <summary>Whether another run has the line's key, or had it until it died: the line has to wait for that.</summary>
    public bool IsHeld { get; init; }
}

/// <summary>Uploads the files and asks for the price of every line before anything is started.</summary>
internal sealed class BatchPrices(SoniloClient client, GenerationLedger ledger, UploadCache uploads, PriceCache prices, BatchProgress progress)
{
    /// <summary>The price of one line.</summary>
    public async Task<PricedLine> OfAsync(BatchLine line, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var file in line.Inputs.Files)
            {
                Put(line.Inputs.Values, file, await uploads.IdOfAsync(client, file, line.Model, cancellationToken).ConfigureAwait(false));
            }

            var entry = await ledger.FindAsync(line.Key, cancellationToken).ConfigureAwait(false);
            if (entry?.JobId is not null)
            {
                return new PricedLine(line, null);
            }

            if (await BrokenAsync(line, cancellationToken).ConfigureAwait(false) is { } broken)
            {
                return new PricedLine(line, null, broken);
            }

            return new PricedLine(line, await prices.OfAsync(client, line, cancellationToken).ConfigureAwait(false)) { IsHeld = entry is not null };
        }
        catch (Exception exception) when (exception is SoniloRequestException or SoniloNotFoundException or AssetTransferException or WrongInputException or IOException or UnauthorizedAccessException)
        {
            // This line's fault; the others go on.
            return new PricedLine(line, null, exception.Message);
        }
        finally
        {
            progress.Priced();
        }
    }

    // What depends on a file's length is known only when the service has looked into it.
    private async Task<string?> BrokenAsync(BatchLine line, CancellationToken cancellationToken)
    {
        var lengths = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var parameter in RuleFindings.DecisiveFiles(line.Model, line.Inputs))
        {
            if (line.Inputs.Values[parameter] is JsonValue value && value.TryGetValue<string>(out var id)
                && (await client.GetAssetAsync(id, cancellationToken: cancellationToken).ConfigureAwait(false)).Duration is { } length)
            {
                lengths.Add(parameter, length.TotalSeconds);
            }
        }

        var findings = RuleFindings.Of(line.Model, line.Inputs, lengths).ToList();
        return findings.Count == 0 ? null : string.Join(" ", findings);
    }

    private static void Put(JsonObject values, InputFile file, string id)
    {
        if (file.Index is { } index)
        {
            values[file.Parameter]![index] = id;
        }
        else
        {
            values[file.Parameter] = id;
        }
    }
}

using Sonilo.Cli.Pages;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Problems;

namespace Sonilo.Cli.Updating;

/// <summary>Reads a page from where it comes from: an address, a file, or the service's records.</summary>
internal sealed class SourceReading(UpdateRequest request, LimitedHttp http, ToolConsole console)
{
    private readonly PageFetcher fetcher = new(http, console);

    // Keys and lists are asked for once.
    private readonly Dictionary<string, LivePages> services = new(StringComparer.Ordinal);

    /// <summary>Reads the page, and compares it with the file on the disk.</summary>
    public async Task<PageUpdate> ReadAsync(PageSource source, LockedPage? known, CancellationToken cancellationToken)
    {
        var path = Path.Combine(request.Folder, source.FileName);
        if (source.Live.Count > 0)
        {
            return await ReadLiveAsync(source, path, known, cancellationToken).ConfigureAwait(false);
        }

        if (source.Url is not { } url)
        {
            return PageInspection.Inspect(source, path, new PageAnswer(await ReadFileAsync(source.Location, cancellationToken).ConfigureAwait(false)), known);
        }

        // What was edited, or came from elsewhere, is fetched whole.
        var isSame = known is { Live.Count: 0 } && known.Location == source.Location && File.Exists(path)
            && LockedPage.HashOf(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false)) == known.Sha256;
        var answer = await fetcher.FetchAsync(url, isSame ? known : null, cancellationToken).ConfigureAwait(false);
        return PageInspection.Inspect(source, path, answer, known);
    }

    private async Task<PageUpdate> ReadLiveAsync(PageSource source, string path, LockedPage? known, CancellationToken cancellationToken)
    {
        if (!services.TryGetValue(source.Location, out var pages))
        {
            services.Add(source.Location, pages = new LivePages(new ModelService(new Uri(source.Location), http, console), console));
        }

        var before = File.Exists(path) ? PageFile.Read(path) : null;
        var dates = new LiveDate(before?.Page, OtherPages.Of(request.Folder, source.FileName), DateOnly.FromDateTime(DateTime.UtcNow));
        var answer = await pages.FetchAsync(source, path, dates, cancellationToken).ConfigureAwait(false);
        var had = before?.Page.Models.Select(static model => model.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        if (answer.Missing.FirstOrDefault(missing => !had.Any(id => ModelPattern.Names(missing, id))) is { } never && request.Sources.Any(named => named.FileName == source.FileName))
        {
            throw new WrongInputException($"The service at {source.Location} has no model '{never}'. Nothing was written.");
        }

        if (answer.Reason is { } reason)
        {
            return new PageUpdate(source, path, PageState.Refused) { Before = before, After = before, Reason = reason };
        }

        var update = PageInspection.Inspect(source, path, new PageAnswer(answer.Body), known);
        return update with { Notes = [.. answer.Notes, .. WarningsOf(update)] };
    }

    // A page that was there is refused for a new warning; of a new page nothing is known that would be better.
    private static IEnumerable<string> WarningsOf(PageUpdate update) => update.State != PageState.New ? []
        : update.After!.Problems.Where(static problem => problem.Descriptor.Severity >= ProblemSeverity.Warning).Select(static problem => problem.ToString());

    private static async Task<byte[]> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WrongInputException($"The source '{path}' cannot be read: {exception.Message}", exception);
        }
    }
}

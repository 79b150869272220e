using System.Text;
using Sonilo.Cli.Pages;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;
using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Updating;

/// <summary>Brings the pages of a folder up to date: all of them, or none where one of them is refused.</summary>
internal sealed class PageUpdater(UpdateRequest request, ToolConsole console)
{
    /// <summary>Fetches, inspects, compares, and writes.</summary>
    public async Task<UpdateResult> RunAsync(CancellationToken cancellationToken)
    {
        var locked = PageLock.Read(request.Folder);
        var pages = new List<PageUpdate>();
        using (var fetcher = new PageFetcher(request.Limits, console))
        {
            foreach (var source in Sources(locked))
            {
                pages.Add(await UpdateAsync(source, fetcher, locked, cancellationToken).ConfigureAwait(false));
            }
        }

        console.EndProgress();
        var comparison = Compare(pages);
        if (!request.AllowRemovals)
        {
            pages = [.. pages.Select(page => WithRemovalsRefused(page, comparison))];
        }

        var outcome = Decide(pages, comparison);
        if (outcome == UpdateOutcome.Written || (outcome == UpdateOutcome.UpToDate && !request.IsDryRun && !request.IsCheck))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(pages, locked);
        }

        return new UpdateResult(pages, comparison, outcome);
    }

    private IReadOnlyList<PageSource> Sources(PageLock locked) =>
        request.Sources.Count > 0 ? request.Sources
        : locked.Pages.Count > 0 ? [.. locked.Pages.Select(static page => new PageSource(page.FileName, page.Location))]
        : PageSource.Defaults;

    private async Task<PageUpdate> UpdateAsync(PageSource source, PageFetcher fetcher, PageLock locked, CancellationToken cancellationToken)
    {
        var path = Path.Combine(request.Folder, source.FileName);
        var known = locked.Find(source.FileName);
        if (source.Url is not { } url)
        {
            return PageInspection.Inspect(source, path, new PageAnswer(await ReadAsync(source.Location, cancellationToken).ConfigureAwait(false)), known);
        }

        // What was edited, or came from elsewhere, is fetched whole.
        var isSame = known is not null && known.Location == source.Location && File.Exists(path)
            && LockedPage.HashOf(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false)) == known.Sha256;
        var answer = await fetcher.FetchAsync(url, isSame ? known : null, cancellationToken).ConfigureAwait(false);
        return PageInspection.Inspect(source, path, answer, known);
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
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

    private Comparison Compare(List<PageUpdate> pages)
    {
        var supplements = PageFile.PagesIn(request.Folder).Where(PageFile.IsSupplement).Select(static path => PageFile.Read(path).Page).ToEquatableArray();
        return PageComparer.Compare(
            new PageSet(Read(pages.Select(static page => page.Before)), supplements),
            new PageSet(Read(pages.Select(static page => page.After)), supplements));

        static EquatableArray<ModelPage> Read(IEnumerable<PageReading?> readings) =>
            readings.OfType<PageReading>().Select(static reading => reading.Page).ToEquatableArray();
    }

    private static PageUpdate WithRemovalsRefused(PageUpdate page, Comparison comparison)
    {
        var had = page.Before?.Page.Models.Select(static model => model.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        var lost = comparison.Changes.FirstOrDefault(change => change.Kind == ChangeKind.ModelRemoved && had.Contains(change.ModelId!));
        return page.State == PageState.Changed && lost is not null
            ? page with { State = PageState.Refused, Reason = $"it no longer has the model '{lost.ModelId}'; --allow-removals accepts that" }
            : page;
    }

    private UpdateOutcome Decide(List<PageUpdate> pages, Comparison comparison) =>
        pages.Any(static page => page.State == PageState.Refused) ? UpdateOutcome.Refused
        : comparison.Reaches(request.FailOn) ? UpdateOutcome.VerdictReached
        : !pages.Any(static page => page.IsOutdated) ? UpdateOutcome.UpToDate
        : request.IsCheck ? UpdateOutcome.OutOfDate
        : request.IsDryRun ? UpdateOutcome.DryRun
        : UpdateOutcome.Written;

    // The lock comes last: should the process die before, its hashes do not fit, and the pages are fetched whole the next time.
    private void Write(List<PageUpdate> pages, PageLock locked)
    {
        _ = Directory.CreateDirectory(request.Folder);
        foreach (var page in pages.Where(static page => page.IsOutdated))
        {
            AtomicFile.Write(page.Path, page.Bytes);
        }

        var updated = locked.With([.. pages.Select(static page => page.Locked).OfType<LockedPage>()]).ToText();
        var path = Path.Combine(request.Folder, PageLock.FileName);
        if (!File.Exists(path) || File.ReadAllText(path) != updated)
        {
            AtomicFile.Write(path, Encoding.UTF8.GetBytes(updated));
        }
    }
}

using System.Text;
using Sonilo.Cli.Commands;
using Sonilo.Cli.Pages;
using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Updating;

/// <summary>Brings the pages of a folder up to date: all of them, or none where one of them is refused.</summary>
internal sealed class PageUpdater(string folder, IReadOnlyList<string> sources, FetchLimits limits, ToolConsole console)
{
    /// <summary>Whether a page may lack a model that it had.</summary>
    public bool AllowRemovals { get; init; }

    /// <summary>Whether to stop before writing.</summary>
    public bool WritesNothing { get; init; }

    /// <summary>Whether pages that are out of date are findings.</summary>
    public bool IsCheck { get; init; }

    /// <summary>The verdict from which on nothing is written.</summary>
    public string? FailOn { get; init; }

    /// <summary>Fetches, inspects, compares, and writes.</summary>
    public async Task<UpdateResult> RunAsync(CancellationToken cancellationToken)
    {
        var locked = PageLock.Read(folder);
        var pages = new List<PageUpdate>();
        using (var fetcher = new PageFetcher(limits, console))
        {
            foreach (var source in Sources(locked))
            {
                pages.Add(await UpdateAsync(source, fetcher, locked, cancellationToken).ConfigureAwait(false));
            }
        }

        console.EndProgress();
        var comparison = Compare(pages);
        if (!AllowRemovals)
        {
            pages = [.. pages.Select(page => WithRemovalsRefused(page, comparison))];
        }

        if (Decide(pages, comparison) is { } decided)
        {
            return decided;
        }

        cancellationToken.ThrowIfCancellationRequested();
        Write(pages, locked);
        var written = pages.Count(static page => page.IsOutdated);
        return new UpdateResult(pages, comparison, ExitCode.Fine, written == 0 ? "Everything is up to date." : $"{written} page(s) written.");
    }

    private IReadOnlyList<PageSource> Sources(PageLock locked) =>
        sources.Count > 0 ? [.. sources.Select(static text => PageSource.TryParse(text, out var source, out var error) ? source : throw new OutsideFailureException(error))]
        : locked.Pages.Where(static page => PageSource.IsFileName(page.FileName)).Select(static page => new PageSource(page.FileName, page.Location)).ToList() is { Count: > 0 } known ? known
        : PageSource.Defaults;

    private async Task<PageUpdate> UpdateAsync(PageSource source, PageFetcher fetcher, PageLock locked, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, source.FileName);
        var known = locked.Find(source.FileName);
        if (source.Url is not { } url)
        {
            var bytes = await File.ReadAllBytesAsync(source.Location, cancellationToken).ConfigureAwait(false);
            return PageInspection.Inspect(source, path, new PageAnswer(bytes), known);
        }

        // What was edited, or came from elsewhere, is fetched whole.
        var isSame = known is not null && known.Location == source.Location && File.Exists(path)
            && LockedPage.HashOf(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false)) == known.Sha256;
        var answer = await fetcher.FetchAsync(url, isSame ? known : null, cancellationToken).ConfigureAwait(false);
        return PageInspection.Inspect(source, path, answer, known);
    }

    private Comparison Compare(List<PageUpdate> pages)
    {
        var supplements = Directory.Exists(folder)
            ? PageFile.Expand([folder]).Where(PageFile.IsSupplement).Select(path => PageFile.Read(path).Page).ToEquatableArray()
            : [];
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

    private UpdateResult? Decide(List<PageUpdate> pages, Comparison comparison) =>
        pages.Any(static page => page.State == PageState.Refused) ? new UpdateResult(pages, comparison, ExitCode.Findings, "A page is refused: nothing was written.")
        : comparison.Reaches(FailOn) ? new UpdateResult(pages, comparison, ExitCode.Findings, $"The verdict reaches --fail-on {FailOn}: nothing was written.")
        : IsCheck && pages.Any(static page => page.IsOutdated) ? new UpdateResult(pages, comparison, FailOn is null ? ExitCode.Findings : ExitCode.Fine, "Pages are out of date: dotnet sonilo update brings them up to date.")
        : WritesNothing ? new UpdateResult(pages, comparison, ExitCode.Fine, pages.Any(static page => page.IsOutdated) ? "A dry run: nothing was written." : "Everything is up to date.")
        : null;

    // The lock comes last: should the process die before, its hashes do not fit, and the pages are fetched whole the next time.
    private void Write(List<PageUpdate> pages, PageLock locked)
    {
        _ = Directory.CreateDirectory(folder);
        foreach (var page in pages.Where(static page => page.IsOutdated))
        {
            WholeFile.Write(page.Path, page.Bytes);
        }

        var updated = locked.With([.. pages.Select(static page => page.Locked).OfType<LockedPage>()]).ToText();
        var path = Path.Combine(folder, PageLock.FileName);
        if (!File.Exists(path) || File.ReadAllText(path) != updated)
        {
            WholeFile.Write(path, Encoding.UTF8.GetBytes(updated));
        }
    }
}

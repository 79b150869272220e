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
        using (var http = new LimitedHttp(request.Limits))
        {
            var reading = new SourceReading(request, http, console);
            foreach (var source in Sources(locked))
            {
                pages.Add(await reading.ReadAsync(source, locked.Find(source.FileName), cancellationToken).ConfigureAwait(false));
            }
        }

        console.EndProgress();
        var comparison = Compare(pages);
        if (!request.AllowRemovals)
        {
            pages = [.. pages.Select(page => WithRemovalsRefused(page, comparison)).Select(PageInspection.WithLostLimitsRefused)];
        }

        var outcome = Decide(pages, comparison);
        if (outcome == UpdateOutcome.Written || (outcome == UpdateOutcome.UpToDate && !request.IsDryRun && !request.IsCheck))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(pages, locked);
        }

        return new UpdateResult(pages, comparison, outcome)
        {
            Contradictions = Contradiction.Of(pages, request.Folder),
            Notes = [.. pages.SelectMany(static page => page.Notes)],
        };
    }

    private IReadOnlyList<PageSource> Sources(PageLock locked)
    {
        if (request.Sources.Count > 0)
        {
            return [.. request.Sources.Select(Addressed)];
        }

        PageSource[] known = [.. locked.Pages.Select(static page => page.Source).Where(source => !request.IsLive || source.Live.Count > 0).Select(Addressed)];
        return known.Length > 0 ? known : request.IsLive ? [Addressed(PageSource.DefaultLive)] : PageSource.Defaults;
    }

    // What is named now counts more than where the page came from before. Only who reads records needs an address that can be used.
    private PageSource Addressed(PageSource source) => source.Live.Count > 0 && ServiceAddress.Named(request.Address) is { } address ? source with { Location = address } : source;

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
        WritableFolder.Prepare(request.Folder);
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

namespace Sonilo.Emulator;

/// <summary>The models that the pages describe now: a page whose file has changed is read again, without a restart.</summary>
internal sealed class ModelCatalogue(SoniloEmulatorOptions options)
{
    private readonly object gate = new();
    private PageState[] states = [];
    private ModelSet? models;

    /// <summary>The models as the pages stand at this moment.</summary>
    public ModelSet Current
    {
        get
        {
            lock (gate)
            {
                var now = Pages().Select(page => Read(page)).ToArray();
                if (models is null || !now.SequenceEqual(states))
                {
                    models = new ModelSet([.. now.Select(static state => state.Page)], (models?.Version ?? 0) + 1);
                    states = now;
                }

                return models;
            }
        }
    }

    private IEnumerable<EmulatorPage> Pages() => (options.UseBundledPages ? BundledPages.Value : []).Concat(options.Pages);

    // A file that is gone or cannot be read for a moment counts as it was: an editor may be writing it.
    private PageState Read(EmulatorPage page)
    {
        if (page.FilePath is not { } path)
        {
            return new PageState(page, page, default, 0);
        }

        var known = states.FirstOrDefault(state => ReferenceEquals(state.Given, page)) ?? new PageState(page, page, default, -1);
        var file = new FileInfo(path);
        if (!file.Exists || (file.LastWriteTimeUtc == known.Written && file.Length == known.Length))
        {
            return known;
        }

        try
        {
            return known with { Page = page with { Text = EmulatorPage.FromFile(path).Text }, Written = file.LastWriteTimeUtc, Length = file.Length };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return known;
        }
    }

    private static Lazy<EmulatorPage[]> BundledPages { get; } = new(static () => [.. EmulatorPage.Bundled()]);

    /// <param name="Given">The page as the options have it.</param>
    /// <param name="Page">The page as it is now.</param>
    /// <param name="Written">When its file was written.</param>
    /// <param name="Length">How long its file is; -1 where it was not read again yet.</param>
    private sealed record PageState(EmulatorPage Given, EmulatorPage Page, DateTime Written, long Length);
}

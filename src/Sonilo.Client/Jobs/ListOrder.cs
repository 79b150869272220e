namespace Sonilo;

/// <summary>In which order a list shows jobs, as far as it has shown: only a list of the newest first has an end before its last page.</summary>
internal sealed class ListOrder
{
    private DateTimeOffset? last;
    private bool falls;
    private bool rises;
    private bool unknown;

    /// <summary>Notes the jobs of the next page.</summary>
    public void Note(List<GenerationJobState> jobs)
    {
        foreach (var job in jobs)
        {
            unknown |= job.CreatedAt is null;
            falls |= job.CreatedAt < last;
            rises |= job.CreatedAt > last;
            last = job.CreatedAt ?? last;
        }
    }

    /// <summary>Whether everything that follows is older.</summary>
    public bool HasPassed(DateTimeOffset time) => falls && !rises && !unknown && last < time;
}

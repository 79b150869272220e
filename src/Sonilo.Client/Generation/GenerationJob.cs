using System.Runtime.CompilerServices;

namespace Sonilo;

/// <summary>A job that was started: paid for, and running until it ends. Its id is all that another process needs to go on with it.</summary>
public class GenerationJob
{
    private readonly IJobSource? source;
    private readonly JobTerms terms;

    /// <summary>For mocks.</summary>
    protected GenerationJob() => Id = "";

    internal GenerationJob(IJobSource? source, string id, GenerationJobState? state, JobTerms terms)
    {
        this.source = source;
        this.terms = terms;
        Id = id;
        State = state;
    }

    /// <summary>The job's id.</summary>
    public virtual string Id { get; }

    /// <summary>The model; <see langword="null"/> where it is not known yet.</summary>
    public virtual string? ModelId => terms.ModelId ?? State?.ModelId;

    /// <summary>What is known of the job; <see langword="null"/> until it has been read for the first time. Only <see cref="RefreshAsync"/>, <see cref="WaitAsync(IProgress{GenerationProgress}?, CancellationToken)"/> and <see cref="WatchAsync"/> change it.</summary>
    public virtual GenerationJobState? State { get; private set; }

    /// <summary>The cost that the service reported when the job started; <see langword="null"/> where it did not, and for jobs that were taken up by their id.</summary>
    public virtual CostEstimate? Cost => terms.Cost;

    /// <summary>Reads the job's state now.</summary>
    /// <exception cref="GenerationInterruptedException">It cannot be read; the inner exception is why.</exception>
    public virtual async Task<GenerationJobState> RefreshAsync(CancellationToken cancellationToken = default) =>
        State = await ActAsync(Source.ReadAsync(Id, terms.ProjectId, cancellationToken), cancellationToken).ConfigureAwait(false);

    /// <summary>Asks the service to end the job, and gives its state after that. Whether it is then still paid for is the service's to say.</summary>
    /// <remarks>The service cancels few kinds of jobs, and refuses the others: the exception's <see cref="SoniloException.Reason"/> is its answer, and the job goes on.</remarks>
    /// <exception cref="GenerationInterruptedException">The service refused or could not be asked; the inner exception is why.</exception>
    public virtual async Task<GenerationJobState> CancelAsync(CancellationToken cancellationToken = default) =>
        State = await ActAsync(Source.CancelAsync(Id, terms.ProjectId, cancellationToken), cancellationToken).ConfigureAwait(false);

    /// <summary>Waits for the job to end, and gives its results.</summary>
    /// <param name="progress">Is told how far the job is, each time it is read.</param>
    /// <param name="cancellationToken">Stops the waiting, not the job and not its cost.</param>
    /// <exception cref="GenerationFailedException">The job ended without a result.</exception>
    /// <exception cref="GenerationTimeoutException">The job had not ended when the limit of waiting was reached.</exception>
    /// <exception cref="GenerationCanceledException">The waiting was cancelled; it carries the job's id.</exception>
    /// <exception cref="GenerationInterruptedException">The job or its results could not be read; the inner exception is why.</exception>
    public virtual Task<GenerationResult> WaitAsync(IProgress<GenerationProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Source.WaitAsync(this, terms, progress, cancellationToken);

    /// <inheritdoc cref="WaitAsync(IProgress{GenerationProgress}?, CancellationToken)"/>
    public Task<GenerationResult> WaitAsync(CancellationToken cancellationToken) => WaitAsync(null, cancellationToken);

    /// <summary>Every change of the job's state, up to and with its end. A job that fails ends the sequence and throws nothing.</summary>
    /// <exception cref="GenerationTimeoutException">The job had not ended when the limit of waiting was reached.</exception>
    /// <exception cref="GenerationCanceledException">The waiting was cancelled; it carries the job's id.</exception>
    /// <exception cref="GenerationInterruptedException">The job or its results could not be read; the inner exception is why.</exception>
    public virtual async IAsyncEnumerable<GenerationJobState> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        GenerationJobState? shown = null;
        await foreach (var state in Source.WatchAsync(this, terms, cancellationToken).ConfigureAwait(false))
        {
            if (shown is null || shown.Status != state.Status || shown.Fraction != state.Fraction)
            {
                shown = state;
                yield return state;
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => State?.ToString() ?? Id;

    /// <summary>Whether it costs money; a job without a client may.</summary>
    internal bool CostsMoney => source?.CostsMoney != false;

    internal void Update(GenerationJobState state) => State = state;

    internal GenerationCanceledException Cancelled(OperationCanceledException cause, CancellationToken cancellationToken) =>
        new($"Waiting for job {Id} was cancelled. The job continues{(CostsMoney ? " and is billed" : "")}; GetJob(\"{Id}\") takes it up again.", cause, cancellationToken) { JobId = Id };

    private async Task<GenerationJobState> ActAsync(Task<GenerationJobState> action, CancellationToken cancellationToken)
    {
        try
        {
            return await action.ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (exception is not GenerationCanceledException)
        {
            throw Cancelled(exception, cancellationToken);
        }
        catch (Exception exception) when (exception is SoniloException or ObjectDisposedException)
        {
            throw JobFault.Of(exception, this);
        }
    }

    internal Task NoteFilesAsync(IReadOnlyList<string> paths) => source?.NoteFilesAsync(Id, paths) ?? Task.CompletedTask;

    private IJobSource Source => source ?? throw new InvalidOperationException("This job was made without a client: override what a test needs.");
}

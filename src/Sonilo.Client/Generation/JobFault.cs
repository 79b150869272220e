namespace Sonilo;

/// <summary>Converts whatever gets in the way of a started job into the one exception for that: never without the job's id.</summary>
internal static class JobFault
{
    public static GenerationInterruptedException Of(Exception fault, GenerationJob job, GenerationJobState? state = null) =>
        Of(fault, job.Id, job.CostsMoney, job, state);

    public static GenerationInterruptedException Of(Exception fault, string jobId, bool costsMoney, GenerationJob? job = null, GenerationJobState? state = null)
    {
        var known = fault as SoniloException;
        var said = fault is ObjectDisposedException ? "The client was disposed." : fault.Message;
        return known as GenerationInterruptedException ?? new GenerationInterruptedException(
            $"Job {jobId} could not be followed to its results, which does not end it: {(costsMoney ? "it is billed, and " : "")}GetJob(\"{jobId}\") resumes it. {said}", fault)
        {
            JobId = jobId, Job = job, State = state ?? job?.State,
            StatusCode = known?.StatusCode, Reason = known?.Reason, TraceId = known?.TraceId, RawBody = known?.RawBody,
        };
    }
}

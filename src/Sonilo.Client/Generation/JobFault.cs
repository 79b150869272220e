namespace Sonilo;

/// <summary>Turns what went wrong while a job was read into what its waiter is told: never without the job's id.</summary>
internal static class JobFault
{
    public static Exception For(Exception fault, string jobId) => fault switch
    {
        SoniloException known => known.ForJob(jobId),
        ObjectDisposedException => new SoniloServiceException($"The client was disposed while job {jobId} was waited for. The job goes on; GetJob takes it up again.", fault) { JobId = jobId },
        _ => new SoniloServiceException($"Reading job {jobId} failed. {fault.Message}", fault) { JobId = jobId },
    };
}

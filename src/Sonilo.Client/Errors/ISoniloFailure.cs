namespace Sonilo;

/// <summary>What every exception of the client carries, cancellations included, so that a single catch can decide about money.</summary>
/// <example><c>catch (Exception e) when (e is ISoniloFailure { MayHaveStarted: true })</c> meets everything after which the request must not be sent again.</example>
public interface ISoniloFailure
{
    /// <summary>The job that the failure is about; <see langword="null"/> where no job is known. <see cref="SoniloClient.GetJob"/> resumes it, in another process too.</summary>
    string? JobId { get; }

    /// <summary>Whether a job was or may have been started, which is then paid for: sending the request again could pay twice.</summary>
    bool MayHaveStarted { get; }
}

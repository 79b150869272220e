namespace Sonilo;

/// <summary>What is known of the work under a key.</summary>
public enum LedgerStatus
{
    /// <summary>It is being prepared: nothing that costs anything was sent.</summary>
    Claimed,

    /// <summary>The submit is about to leave, or has left.</summary>
    Submitting,

    /// <summary>The submit may have arrived, and its answer is lost. Until a job is found or a person decides, nothing is sent under this key.</summary>
    Unknown,

    /// <summary>It is a job, which is paid for.</summary>
    Started,

    /// <summary>The job ended well.</summary>
    Succeeded,

    /// <summary>The job ended without a result.</summary>
    Failed,
}

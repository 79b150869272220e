namespace Sonilo;

/// <summary>What happens to a request that the model's page forbids, before it is sent.</summary>
/// <remarks>A page can be older than the service. What it forbids may have been allowed since.</remarks>
public enum ValidationMode
{
    /// <summary>It is not sent: <see cref="SoniloValidationException"/> lists every violation.</summary>
    Strict,

    /// <summary>It is sent, and every violation is logged as a warning.</summary>
    Warn,

    /// <summary>It is sent without being looked at.</summary>
    Off,
}

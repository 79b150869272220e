namespace Sonilo.AspNetCore;

/// <summary>What endpoints that take generation requests accept.</summary>
public sealed class SoniloAspNetCoreOptions
{
    /// <summary>Whether fields that are not parameters of the model are forwarded to the service; by default they are violations.</summary>
    /// <remarks>
    /// A misspelt field would otherwise be sent to a paid service, and a caller could set parameters that the model's page does not
    /// describe. Allow them where callers are trusted and pages may be older than the service.
    /// </remarks>
    public bool AllowUnknownFields { get; set; }
}

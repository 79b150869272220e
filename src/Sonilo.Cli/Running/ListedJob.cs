using System.Globalization;

namespace Sonilo.Cli.Running;

/// <summary>A job of the service's list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">What the list states about it.</param>
/// <param name="Folder">Where this machine was to save its files; <see langword="null"/> for jobs of others.</param>
internal sealed record ListedJob(string Id, GenerationJobState? State, string? Folder)
{
    /// <summary>When it was created, in UTC.</summary>
    public string Created => State?.CreatedAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";
}

namespace Sonilo;

/// <summary>A page of the project's jobs.</summary>
/// <param name="Jobs">The jobs, in the service's order.</param>
/// <param name="Next">Where the next page begins; <see langword="null"/> for the last one.</param>
/// <param name="Date">When it was made, by the service's clock.</param>
internal sealed record JobPage(List<GenerationJobState> Jobs, string? Next, DateTimeOffset? Date);

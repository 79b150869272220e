namespace Sonilo.Cli.Updating;

/// <summary>What one page may cost.</summary>
/// <param name="Total">The most time for all of it.</param>
/// <param name="Idle">The most time without a byte.</param>
/// <param name="Size">The most bytes.</param>
internal sealed record FetchLimits(TimeSpan Total, TimeSpan Idle, long Size);

namespace Sonilo;

/// <summary>What is spent and reserved, in creative units. Days and months are those of UTC.</summary>
/// <param name="Day">Today.</param>
/// <param name="Month">This month.</param>
/// <param name="Total">In all.</param>
public sealed record LedgerSpending(decimal Day, decimal Month, decimal Total);

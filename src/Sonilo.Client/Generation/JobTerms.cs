namespace Sonilo;

/// <summary>What a job was started with, as far as waiting for it goes.</summary>
internal readonly record struct JobTerms(string? ModelId, string? ProjectId, TimeSpan WaitLimit, CostEstimate? Cost);

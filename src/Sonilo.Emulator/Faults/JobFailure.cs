namespace Sonilo.Emulator;

/// <summary>Why a job will fail.</summary>
internal sealed record JobFailure(string Error, string? Hint, bool Refunded);

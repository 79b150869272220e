namespace Workers;

/// <summary>The order of a tune.</summary>
/// <param name="OrderId">Identifies the order permanently; it is the key under which it is paid for.</param>
/// <param name="Prompt">What to play.</param>
/// <param name="Seconds">How long.</param>
public sealed record MakeMusic(string OrderId, string Prompt, int Seconds);

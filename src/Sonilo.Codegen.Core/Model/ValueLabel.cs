namespace Sonilo.Codegen.Model;

/// <summary>What a person sees instead of an allowed value.</summary>
/// <param name="Value">The value, as the service wants it.</param>
/// <param name="Label">What is shown.</param>
public sealed record ValueLabel(string Value, string Label);

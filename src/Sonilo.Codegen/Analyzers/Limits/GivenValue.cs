using Microsoft.CodeAnalysis;

namespace Sonilo.Codegen.Analyzers;

/// <summary>A constant that reaches a request.</summary>
/// <param name="Expression">The expression that is the constant.</param>
/// <param name="Value">Its value, after conversions; <see langword="null"/> for null and for a value type's default.</param>
/// <param name="IsItem">Whether it is an item of a list.</param>
/// <param name="LosesFraction">Whether it had a fraction that a conversion cut off.</param>
internal readonly record struct GivenValue(IOperation Expression, object? Value, bool IsItem, bool LosesFraction);

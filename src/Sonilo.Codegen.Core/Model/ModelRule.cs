namespace Sonilo.Codegen.Model;

/// <summary>Something that holds between a model's parameters, or between those of a list's items, and that no cell of a table can state.</summary>
/// <remarks>
/// A parameter is given where the request has a value for it; a default does not count. <see cref="RuleText"/> writes a rule as a page does, and
/// <see cref="RuleUse"/> decides whether it can be enforced.
/// </remarks>
public abstract record ModelRule;

/// <summary><c>image required with lastFrameImage</c>: needed where the other is given.</summary>
public sealed record RequiredWith(string Parameter, string Other) : ModelRule;

/// <summary><c>prompt required without segments</c>: needed where the other is not given.</summary>
public sealed record RequiredWithout(string Parameter, string Other) : ModelRule;

/// <summary><c>strength required when mode is precise, fast</c>: needed where the other is given as one of some values.</summary>
public sealed record RequiredWhen(string Parameter, string Other, EquatableArray<string> Values) : ModelRule;

/// <summary><c>prompt excludes segments</c>: not both.</summary>
public sealed record Excludes(string Parameter, string Other) : ModelRule;

/// <summary><c>at most one of a, b, c</c>.</summary>
public sealed record AtMostOne(EquatableArray<string> Parameters) : ModelRule;

/// <summary><c>at least one of a, b</c>.</summary>
public sealed record AtLeastOne(EquatableArray<string> Parameters) : ModelRule;

/// <summary>
/// <c>segments contiguous from start to end</c>: the first item starts at zero, every other where the one before it ends, and every item ends after
/// its start.
/// </summary>
/// <param name="Parameter">The list.</param>
/// <param name="Start">The item's number at which it starts.</param>
/// <param name="End">The item's number at which it ends.</param>
public sealed record Contiguous(string Parameter, string Start, string End) : ModelRule;

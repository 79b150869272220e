namespace Sonilo.Codegen.Emission;

/// <summary>A value for one parameter of a request.</summary>
/// <param name="Parameter">The parameter's name, as the service wants it.</param>
/// <param name="Items">The value, or the items of a list, as texts: numbers invariant, objects as JSON, files as asset ids.</param>
public sealed record GivenValue(string Parameter, IReadOnlyList<string> Items)
{
    /// <summary>Whether files are given by their paths instead of asset ids.</summary>
    public bool IsPath { get; init; }
}

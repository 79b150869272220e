namespace Sonilo.Codegen.Analyzers;

/// <summary>How a value reaches a request.</summary>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="IsItem">Whether it is an item of a list.</param>
/// <param name="SkipsNull">Whether <c>??</c> replaces null.</param>
/// <param name="IsCut">Whether it is cut to a whole number.</param>
internal readonly record struct FlowContext(bool IsList, bool IsItem, bool SkipsNull, bool IsCut)
{
    /// <summary>As a value.</summary>
    public static FlowContext ToValue => default;

    /// <summary>As a list.</summary>
    public static FlowContext ToList => new(true, false, false, false);

    /// <summary>As an item of a list.</summary>
    public static FlowContext ToItem => new(false, true, false, false);
}

namespace Sonilo;

/// <summary>States a rule between the parameters of a generated type, such as <c>prompt excludes segments</c>.</summary>
/// <remarks>Analyzers read it at call sites, across assemblies and without the page. Nothing reads it at run time.</remarks>
/// <param name="rule">The rule, as the page writes it.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GenerationRuleAttribute(string rule) : Attribute
{
    /// <summary>The rule, as the page writes it.</summary>
    public string Rule { get; } = rule;
}

namespace Sonilo;

/// <summary>Says which parameter a generated property is, and what the model's page allows it to be.</summary>
/// <remarks>Analyzers read it at call sites, across assemblies and without the page. Nothing reads it at run time.</remarks>
/// <param name="name">The parameter's name, as the service knows it.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GenerationParameterAttribute(string name) : Attribute
{
    /// <summary>The parameter's name, as the service knows it.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the parameter must be given.</summary>
    public bool Required { get; set; }

    /// <summary>The smallest number allowed, of each item in a list; negative infinity where there is none.</summary>
    public double Minimum { get; set; } = double.NegativeInfinity;

    /// <summary>The largest number allowed, of each item in a list; positive infinity where there is none.</summary>
    public double Maximum { get; set; } = double.PositiveInfinity;

    /// <summary>The distance between allowed numbers, counted from the minimum or from zero; zero where there is none.</summary>
    public double Step { get; set; }

    /// <summary>The fewest characters of a text, or items of a list.</summary>
    public int MinLength { get; set; }

    /// <summary>The most characters of a text, or items of a list.</summary>
    public int MaxLength { get; set; } = int.MaxValue;

    /// <summary>The values allowed, of each item in a list, as the page spells them; empty where any value goes.</summary>
    public string[] AllowedValues { get; set; } = [];
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sonilo.Codegen.Analyzers;

/// <summary>What one generated property allows, as its attribute and its type say.</summary>
internal sealed class ParameterLimits
{
    private ParameterLimits(IPropertySymbol property, AttributeData attribute)
    {
        Property = property;
        Name = attribute.ConstructorArguments is { Length: > 0 } arguments && arguments[0].Value is string name ? name : property.Name;
        (ValueType, IsList) = GivenType.Of(property.Type);
        Kind = GivenType.KindOf(ValueType);
        Required = Named(attribute, nameof(Required), false);
        Minimum = Named(attribute, nameof(Minimum), double.NegativeInfinity);
        Maximum = Named(attribute, nameof(Maximum), double.PositiveInfinity);
        Step = Named(attribute, nameof(Step), 0.0);
        MinLength = Named(attribute, nameof(MinLength), 0);
        MaxLength = Named(attribute, nameof(MaxLength), int.MaxValue);
        AllowedValues = Named(attribute, nameof(AllowedValues)) is { Kind: TypedConstantKind.Array, IsNull: false } list
            ? list.Values.Select(static value => value.Value).OfType<string>().ToImmutableArray()
            : ImmutableArray<string>.Empty;
    }

    /// <summary>The property.</summary>
    public IPropertySymbol Property { get; }

    /// <summary>The parameter's name, as the service spells it.</summary>
    public string Name { get; }

    /// <summary>The type of the value, or of each item of a list, without <c>?</c>.</summary>
    public ITypeSymbol ValueType { get; }

    /// <summary>What kind of value that is.</summary>
    public GivenKind Kind { get; }

    /// <summary>Whether the property takes a list.</summary>
    public bool IsList { get; }

    /// <summary>Whether a value must be given.</summary>
    public bool Required { get; }

    /// <summary>The smallest number allowed.</summary>
    public double Minimum { get; }

    /// <summary>The largest number allowed.</summary>
    public double Maximum { get; }

    /// <summary>The distance between allowed numbers, counted from the minimum or from zero; zero where there is none.</summary>
    public double Step { get; }

    /// <summary>The fewest characters of a text.</summary>
    public int MinLength { get; }

    /// <summary>The most characters of a text.</summary>
    public int MaxLength { get; }

    /// <summary>The values allowed; empty where any goes.</summary>
    public ImmutableArray<string> AllowedValues { get; }

    /// <summary>Reads the attribute of <paramref name="property"/>; a property without one takes anything, or is none of the generated.</summary>
    public static ParameterLimits? Of(IPropertySymbol property, INamedTypeSymbol attribute) =>
        property.GetAttributes().FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.AttributeClass, attribute)) is { } found
            ? new ParameterLimits(property, found)
            : null;

    private static TypedConstant Named(AttributeData attribute, string name) => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;

    private static T Named<T>(AttributeData attribute, string name, T otherwise) =>
        Named(attribute, name) is { Kind: not TypedConstantKind.Array, Value: T value } ? value : otherwise;
}

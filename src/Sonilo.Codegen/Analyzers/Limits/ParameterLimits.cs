using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sonilo.Codegen.Analyzers;

/// <summary>What one generated property allows, as its attribute and its type say.</summary>
internal sealed class ParameterLimits
{
    private ParameterLimits(IPropertySymbol property, string name)
    {
        Property = property;
        Name = name;
        (ValueType, IsList) = GivenType.Of(property.Type);
        Kind = GivenType.KindOf(ValueType);
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
    public bool Required { get; private set; }

    /// <summary>The smallest number allowed.</summary>
    public double Minimum { get; private set; } = double.NegativeInfinity;

    /// <summary>The largest number allowed.</summary>
    public double Maximum { get; private set; } = double.PositiveInfinity;

    /// <summary>The distance between allowed numbers, counted from the minimum or from zero; zero where there is none.</summary>
    public double Step { get; private set; }

    /// <summary>The fewest characters of a text.</summary>
    public int MinLength { get; private set; }

    /// <summary>The most characters of a text.</summary>
    public int MaxLength { get; private set; } = int.MaxValue;

    /// <summary>The values allowed; empty where any goes.</summary>
    public ImmutableArray<string> AllowedValues { get; private set; } = ImmutableArray<string>.Empty;

    /// <summary>Reads the attribute of <paramref name="property"/>; a property without one takes anything, or is none of the generated.</summary>
    public static ParameterLimits? Of(IPropertySymbol property, INamedTypeSymbol attribute)
    {
        var data = property.GetAttributes().FirstOrDefault(
            candidate => SymbolEqualityComparer.Default.Equals(candidate.AttributeClass, attribute));
        if (data is null)
        {
            return null;
        }

        var name = data.ConstructorArguments is { Length: > 0 } arguments ? arguments[0].Value as string : null;
        var limits = new ParameterLimits(property, name ?? property.Name);
        foreach (var argument in data.NamedArguments)
        {
            limits.Set(argument.Key, argument.Value);
        }

        return limits;
    }

    private void Set(string name, TypedConstant constant)
    {
        switch (name, constant.Kind == TypedConstantKind.Array ? null : constant.Value)
        {
            case ("Required", bool required):
                Required = required;
                break;

            case ("Minimum", double minimum):
                Minimum = minimum;
                break;

            case ("Maximum", double maximum):
                Maximum = maximum;
                break;

            case ("Step", double step):
                Step = step;
                break;

            case ("MinLength", int shortest):
                MinLength = shortest;
                break;

            case ("MaxLength", int longest):
                MaxLength = longest;
                break;

            case ("AllowedValues", null) when constant is { Kind: TypedConstantKind.Array, IsNull: false }:
                AllowedValues = constant.Values.Select(static value => value.Value).OfType<string>().ToImmutableArray();
                break;

            default:
                break;
        }
    }
}

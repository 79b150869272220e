using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Analyzers;

/// <summary>The limits of one request type, by property and by constructor parameter.</summary>
internal sealed class RequestLimits
{
    // Constructor parameters are called like their properties but for the first letter; generated properties never differ by case only.
    private readonly Dictionary<string, ParameterLimits> limits = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, ParameterLimits> limitsByParameter = new(StringComparer.Ordinal);

    private RequestLimits() { }

    /// <summary>The rules between the parameters.</summary>
    public ImmutableArray<ModelRule> Rules { get; private set; } = ImmutableArray<ModelRule>.Empty;

    /// <summary>Reads the attributes of <paramref name="type"/>.</summary>
    public static RequestLimits Of(INamedTypeSymbol type, INamedTypeSymbol attribute)
    {
        var result = new RequestLimits();
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsIndexer: false, IsStatic: false } property
                && ParameterLimits.Of(property, attribute) is { } found)
            {
                result.limits[property.Name] = found;
                result.limitsByParameter[found.Name] = found;
            }
        }

        result.Rules = type.GetAttributes().Select(RuleOf).OfType<ModelRule>().ToImmutableArray();
        return result;
    }

    /// <summary>The limits of a property.</summary>
    public ParameterLimits? OfProperty(string name) =>
        limits.TryGetValue(name, out var found) && found.Property.Name == name ? found : null;

    /// <summary>The limits of a parameter of the service.</summary>
    public ParameterLimits? OfParameter(string name) => limitsByParameter.TryGetValue(name, out var found) ? found : null;

    /// <summary>The limits of a constructor's parameter: of the property with its name and its type.</summary>
    public ParameterLimits? OfParameter(IParameterSymbol parameter) =>
        limits.TryGetValue(parameter.Name, out var found) && SymbolEqualityComparer.Default.Equals(found.Property.Type, parameter.Type)
            ? found
            : null;

    private static ModelRule? RuleOf(AttributeData attribute) =>
        attribute is { AttributeClass.Name: "GenerationRuleAttribute", ConstructorArguments: { Length: 1 } arguments } && arguments[0].Value is string text
        && RuleParser.TryParse(text, out var rule)
            ? rule
            : null;
}

using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Tests.Generator;

/// <summary>What code may declare for models, by the compiler's own symbols: this and nothing else.</summary>
internal static class Declarations
{
    /// <summary>Asserts that a compilation without sources of its own declares the models, each as it should be, and no more.</summary>
    public static void AreExactly(Compilation compilation, IReadOnlyList<NamedModel> models, bool hasRequiredMembers = true)
    {
        const string Space = "Sonilo.Models";
        var expected = models.SelectMany(TypesOf).ToList();
        if (models.Count > 0)
        {
            expected.AddRange(["SoniloCatalog", "SoniloCatalog.Pages"]);
        }

        Assert.Equal(
            expected.Select(name => Space + "." + name).Order(StringComparer.Ordinal),
            Types(compilation.Assembly.GlobalNamespace).Select(type => type.ToDisplayString()).Order(StringComparer.Ordinal));
        Assert.All(models, model => AssertRequest(compilation.GetTypeByMetadataName(Space + "." + model.RequestType)!, model, hasRequiredMembers));
        Assert.All(
            compilation.Assembly.GetAttributes().Where(attribute => attribute.ApplicationSyntaxReference is not null),
            attribute =>
            {
                Assert.Equal("AssemblyMetadataAttribute", attribute.AttributeClass?.Name);
                Assert.StartsWith("Sonilo.Page:", (string?)attribute.ConstructorArguments[0].Value, StringComparison.Ordinal);
            });
    }

    private static IEnumerable<string> TypesOf(NamedModel model) =>
        [model.RequestType, model.RequestType + ".Converter", .. model.ValueTypes.Where(name => name.Length > 0)];

    private static void AssertRequest(INamedTypeSymbol request, NamedModel model, bool hasRequiredMembers)
    {
        var parameters = model.Model.Parameters;
        var written = request.GetMembers().Where(member => !member.IsImplicitlyDeclared).ToList();
        var properties = written.OfType<IPropertySymbol>().Where(property => property.DeclaredAccessibility == Accessibility.Public).ToList();
        Assert.Equal(parameters.Count + 1, properties.Count);
        Assert.Equal("AdditionalParameters", properties[^1].Name);

        // Each property reads and writes the very name that the page has, whatever it is called in C#.
        var literals = request.DeclaringSyntaxReferences.Single().GetSyntax().DescendantTokens()
            .Where(token => token.Value is string).Select(token => (string)token.Value!).ToHashSet(StringComparer.Ordinal);
        Assert.All(parameters, parameter => Assert.Contains(parameter.Name, literals));
        Assert.Contains(model.Model.Id, literals);
        Assert.Contains(literals, literal => IsTableOf(parameters, literal));

        var hasRequired = parameters.Any(parameter => parameter is { Required: true, Default: null });
        Assert.Equal(hasRequired && hasRequiredMembers ? 2 : 1, request.InstanceConstructors.Count(constructor => !constructor.IsImplicitlyDeclared));
        var methods = written.OfType<IMethodSymbol>().Where(method => method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation);
        Assert.Equal(["Equals", "GetHashCode", "Sonilo.IGenerationRequest.Validate", "Sonilo.IGenerationRequest.WriteTo"], methods.Select(method => method.Name).Order(StringComparer.Ordinal));
        Assert.All(written.OfType<IFieldSymbol>(), field => Assert.Equal(Accessibility.Private, field.DeclaredAccessibility));
        Assert.Empty(written.OfType<IEventSymbol>());

        for (var i = 0; i < parameters.Count; i++)
        {
            if (model.ValueTypes[i].Length > 0)
            {
                AssertValues(request.ContainingNamespace.GetTypeMembers(model.ValueTypes[i]).Single(), parameters[i]);
            }
        }
    }

    // What the client reads of the parameters when somebody asks is JSON with the very names and values, but for halves of pairs.
    private static bool IsTableOf(IReadOnlyList<ParameterSpec> parameters, string literal)
    {
        if (!literal.StartsWith("[\n", StringComparison.Ordinal) || !literal.EndsWith(']'))
        {
            return false;
        }

        using var table = JsonDocument.Parse(literal);
        var rows = table.RootElement.EnumerateArray().ToList();
        Assert.Equal(parameters.Select(parameter => WithoutHalves(parameter.Name)), rows.Select(row => row.GetProperty("name").GetString()!));
        Assert.All(parameters.Zip(rows), pair => Assert.Equal(
            pair.First.AllowedValues.Select(WithoutHalves),
            pair.Second.TryGetProperty("allowedValues", out var values) ? values.EnumerateArray().Select(value => value.GetString()!) : []));
        return true;
    }

    private static string WithoutHalves(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static void AssertValues(INamedTypeSymbol type, ParameterSpec parameter)
    {
        var values = Rules.ParameterRule.Of(parameter).AllowedValues;
        Assert.Equal(TypeKind.Struct, type.TypeKind);
        Assert.Equal(values.Count, type.GetMembers().OfType<IPropertySymbol>().Count(property => property.IsStatic));
        var literals = type.DeclaringSyntaxReferences.Single().GetSyntax().DescendantTokens()
            .Where(token => token.Value is string).Select(token => (string)token.Value!).ToHashSet(StringComparer.Ordinal);
        Assert.All(values, value => Assert.Contains(value, literals));
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
